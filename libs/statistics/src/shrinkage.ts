// Star ratings of a few people, drawn towards what such resources usually get (ANALYTICS §3.2, §3.3).
import { betaPpf } from './beta';
import { normPpf } from './normal';

/** People per star, one to five. */
export type Stars = readonly [number, number, number, number, number];

/** Prior distribution when neither the subject nor the trust has ratings of its own. */
export const DEFAULT_PRIOR: Stars = [0.05, 0.1, 0.2, 0.35, 0.3];
export const DEFAULT_STRENGTH = 8;
const STRENGTH_RANGE = [2, 50] as const;

export interface Posterior {
  readonly n: number;
  /** Plain mean of the stars given; null without ratings. Never rank by it. */
  readonly rawMean: number | null;
  /** Posterior mean and its standard deviation, in stars. */
  readonly mean: number;
  readonly sd: number;
  /** mean ∓ z·sd. */
  readonly lower: number;
  readonly upper: number;
  /** Posterior share of 4s and 5s, with 5% and 95% Beta quantiles. */
  readonly top2: number;
  readonly top2Lo: number;
  readonly top2Hi: number;
}

/** Dirichlet posterior: α′ = strength·prior + counts. `z` defaults to 1.645 (a 5% lower bound). */
export function posterior(counts: Stars, prior: Stars = DEFAULT_PRIOR, strength = DEFAULT_STRENGTH, z = normPpf(0.95)): Posterior {
  const alpha = counts.map((count, star) => strength * prior[star] + count);
  const total = alpha.reduce((sum, a) => sum + a, 0);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const meanStars = starSum(alpha, 1) / total;
  const sd = Math.sqrt(Math.max(0, starSum(alpha, 2) / total - meanStars ** 2) / (total + 1));
  const top = alpha[3] + alpha[4];
  return {
    n, rawMean: n === 0 ? null : starSum(counts, 1) / n,
    mean: meanStars, sd, lower: meanStars - z * sd, upper: meanStars + z * sd,
    top2: top / total, top2Lo: betaPpf(0.05, top, total - top), top2Hi: betaPpf(0.95, top, total - top),
  };
}

/** Names in display order, best first; unrated items are left out (they belong in a lane of their own). Ties by name. */
export function rankRatings(
  items: Readonly<Record<string, Stars>>, by: 'lower' | 'mean' = 'lower', prior: Stars = DEFAULT_PRIOR, strength = DEFAULT_STRENGTH,
): string[] {
  return Object.entries(items)
    .map(([name, counts]) => ({ name, ...posterior(counts, prior, strength) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b[by] - a[by] || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

export interface Strength {
  readonly msw: number | null;
  readonly msb: number | null;
  readonly n0: number | null;
  /** Variance between items, (MSB − MSW)/n₀; may come out negative. */
  readonly tau2: number | null;
  /** Prior strength in ratings, MSW/τ² clamped to 2–50. Null with fewer than two items of two ratings. */
  readonly M: number | null;
}

/** Prior strength by moments (one-way analysis of variance over items with at least two ratings). */
export function priorStrength(items: readonly Stars[]): Strength {
  const usable = items
    .map((counts) => ({ counts, n: counts.reduce((sum, count) => sum + count, 0) }))
    .filter(({ n }) => n >= 2);
  if (usable.length < 2) return { msw: null, msb: null, n0: null, tau2: null, M: null };
  const total = usable.reduce((sum, { n }) => sum + n, 0);
  const grand = usable.reduce((sum, { counts }) => sum + starSum(counts, 1), 0) / total;
  let [within, between, squares] = [0, 0, 0];
  for (const { counts, n } of usable) {
    const itemMean = starSum(counts, 1) / n;
    within += counts.reduce((sum, count, star) => sum + count * (star + 1 - itemMean) ** 2, 0);
    between += n * (itemMean - grand) ** 2;
    squares += n * n;
  }
  const msw = within / (total - usable.length);
  const msb = between / (usable.length - 1);
  const n0 = (total - squares / total) / (usable.length - 1);
  const tau2 = (msb - msw) / n0;
  const [least, most] = STRENGTH_RANGE;
  return { msw, msb, n0, tau2, M: tau2 > 0 ? Math.min(most, Math.max(least, msw / tau2)) : most };
}

const starSum = (weights: readonly number[], power: number): number =>
  weights.reduce((sum, weight, star) => sum + weight * (star + 1) ** power, 0);
