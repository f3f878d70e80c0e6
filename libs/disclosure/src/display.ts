// How a published five-point distribution may be worded: near-unanimous groups are clamped (ANALYTICS §2.5.5).

export interface Display {
  readonly state: 'suppressed' | 'clamped' | 'shown';
  /** Whole per cent dissatisfied, neither, satisfied; null unless shown. */
  readonly bands: readonly [number, number, number] | null;
  /** Text for the satisfied share: `55%`, `<10%` or `>90%`; null when suppressed. */
  readonly favourable: string | null;
}

/**
 * @param counts people per answer 1–5, 5 = best; k fewest people shown
 * Clamped when any band is under c or over 100 − c per cent (c = 10 below 30 people, else 5): no bands, and the
 * satisfied share only as `<10%`, `>90%` or rounded to 5.
 */
export function display(counts: readonly [number, number, number, number, number], k: number): Display {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < k || n === 0) return { state: 'suppressed', bands: null, favourable: null };
  const bands = [counts[0] + counts[1], counts[2], counts[3] + counts[4]].map((people) => (100 * people) / n);
  const c = n < 30 ? 10 : 5;
  if (bands.some((band) => band < c || band > 100 - c)) return { state: 'clamped', bands: null, favourable: clampShare(bands[2]) };
  const [dissatisfied, neither, satisfied] = bands.map((band) => Math.floor(band + 0.5));
  return { state: 'shown', bands: [dissatisfied, neither, satisfied], favourable: `${satisfied}%` };
}

function clampShare(satisfied: number): string {
  if (satisfied < 10) return '<10%';
  if (satisfied > 90) return '>90%';
  return `${roundToFive(satisfied)}%`;
}

/** Rounds a non-negative figure to the nearest 5: an index of a clamped group, or a response rate in per cent. */
export const roundToFive = (figure: number): number => 5 * Math.floor(figure / 5 + 0.5);

/** Response rate of an open wave in per cent, rounded to 5; null below k eligible people (§2.5.1). */
export function responseRate(answered: number, eligible: number, k: number): number | null {
  return eligible < k || eligible === 0 ? null : roundToFive((100 * answered) / eligible);
}

export type Adoption =
  | { readonly state: 'suppressed' }
  | { readonly state: 'nearly_all' | 'very_few' }
  | { readonly state: 'shown'; readonly adopters: number; readonly eligible: number };

/** Adoption of a mandate is personal too: under 3 adopters or non-adopters only the direction is said (§2.5.7). */
export function adoption(adopters: number, eligible: number, k: number): Adoption {
  if (eligible < k) return { state: 'suppressed' };
  if (adopters < 3) return { state: 'very_few' };
  if (eligible - adopters < 3) return { state: 'nearly_all' };
  return { state: 'shown', adopters, eligible };
}

/**
 * May a total of volumes (views, downloads, posts) be printed? Not when one person makes more than half of it, nor when
 * the second-largest could work out the largest to within 10 per cent (p-per-cent rule: T − x1 − x2 < 0.1·x1; §2.5.6).
 * If false, print the share of people active instead.
 */
export function mayShowTotal(perPerson: readonly number[]): boolean {
  const total = perPerson.reduce((sum, volume) => sum + volume, 0);
  const [largest = 0, second = 0] = [...perPerson].sort((a, b) => b - a);
  return total > 0 && total - largest - second >= 0.1 * largest && largest <= total / 2;
}
