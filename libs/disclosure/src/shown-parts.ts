// A whole of people split into parts: which parts may be shown with their number, so that no remainder points at a few.

export interface ShownParts {
  /** Same order as given; null where the number may not be shown. */
  readonly parts: readonly (number | null)[];
  /** People in the parts that are not shown, together: 0, or at least k. Null when the whole itself may not be shown. */
  readonly rest: number | null;
}

/**
 * The whole is taken to be known once it reaches k, so what is hidden can be worked out by subtraction: all hidden parts together hold at
 * least k people or none. The largest parts are shown; a part joins the hidden ones when they would otherwise be fewer than k.
 * A part of nobody is shown only when nothing is hidden: beside a hidden one it would tell which of them it was not.
 */
export function shownParts(parts: readonly number[], k: number): ShownParts {
  const whole = parts.reduce((sum, people) => sum + people, 0);
  if (whole < k) return { parts: parts.map(() => null), rest: null };
  const order = parts.map((_, index) => index).sort((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0) || a - b);
  const shown = order.filter((index) => (parts[index] ?? 0) >= k);
  let rest = whole - shown.reduce((sum, index) => sum + (parts[index] ?? 0), 0);
  while (rest > 0 && rest < k) rest += parts[shown.pop() ?? 0] ?? 0;
  const open = new Set(shown);
  return { parts: parts.map((people, index) => (open.has(index) || rest === 0 ? people : null)), rest };
}
