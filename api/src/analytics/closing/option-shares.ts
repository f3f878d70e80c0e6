// How often each option was chosen, of everybody and to the nearest 5%: close enough to decide by, too coarse to single anyone out.
import { roundToFive } from '@trellis/disclosure';

export type OptionShares = { readonly suppressed: true } | { readonly suppressed: false; readonly shares: readonly number[] };

/** Never 0 or 100: that nobody, or everybody, chose one would tell each person’s choice. */
export function optionShares(counts: readonly number[], k: number): OptionShares {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < k) return { suppressed: true };
  return { suppressed: false, shares: counts.map((count) => Math.min(95, Math.max(5, roundToFive((100 * count) / n)))) };
}
