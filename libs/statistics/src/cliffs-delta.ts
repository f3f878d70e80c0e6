// Cliff's delta: how much more often one group scores higher than another. For answers that are not clustered in schools.
import type { Level } from './dominance';
import { levelsOf, placementsAmongX, placementsAmongY } from './dominance';
import { tPpf } from './beta';
import { normCdf, zOf } from './normal';

export interface CliffsDelta {
  readonly n1: number;
  readonly n2: number;
  /** P(x > y) − P(x < y), −1 to 1. */
  readonly delta: number | null;
  /** P(x > y) + P(x = y)/2. */
  readonly a12: number | null;
  readonly U: number | null;
  /** Mann–Whitney, two-sided, asymptotic, tie and continuity correction; null when all answers are equal. */
  readonly p: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly se: number | null;
  readonly method: 'none' | 'too_few' | 'no_variation' | 'separated' | 'cliff_asymmetric';
}

/**
 * δ of x (mandated) against y (not), with Cliff's asymmetric interval on his unbiased variance, floored at
 * (1 − δ²)/(n₁n₂ − 1), and t with n₁ + n₂ − 2 df (Cliff 1993; as R effsize). Separated groups: the open end is
 * (nb − z²)/(nb + z²), nb = min(n₁, n₂). No figure with an empty side; no interval under two answers a side or when all are equal.
 */
export function cliffsDelta(x: readonly number[], y: readonly number[], conf = 0.95): CliffsDelta {
  const [n1, n2] = [x.length, y.length];
  const none = { n1, n2, delta: null, a12: null, U: null, p: null, lo: null, hi: null, se: null };
  if (n1 === 0 || n2 === 0) return { ...none, method: 'none' };
  const levels = levelsOf(x, y);
  const delta = deltaOf(levels, n1);
  const found = { ...none, delta, a12: (delta + 1) / 2, U: ((delta + 1) / 2) * n1 * n2, p: mannWhitneyP(levels, delta, n1, n2) };
  if (levels.length === 1) return { ...found, method: 'no_variation' };
  if (n1 < 2 || n2 < 2) return { ...found, method: 'too_few' };
  if (Math.abs(delta) === 1) {
    const fewer = Math.min(n1, n2);
    const z2 = zOf(conf) ** 2;
    const open = (delta * (fewer - z2)) / (fewer + z2);
    return { ...found, lo: Math.min(delta, open), hi: Math.max(delta, open), method: 'separated' };
  }
  const se = Math.sqrt(unbiasedVariance(levels, delta, n1, n2));
  const t = tPpf(0.5 + conf / 2, n1 + n2 - 2);
  const spread = t * se * Math.sqrt((1 - delta ** 2) ** 2 + t ** 2 * se ** 2);
  const scale = 1 - delta ** 2 + t ** 2 * se ** 2;
  const centre = delta - delta ** 3;
  return { ...found, se, lo: (centre - spread) / scale, hi: (centre + spread) / scale, method: 'cliff_asymmetric' };
}

/** Two groups compared only within strata (subject·phase), weighted n₁n₂/(n₁ + n₂ + 1) (van Elteren 1960). Null when no stratum has both. */
export function stratifiedDelta(strata: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[]): {
  readonly delta: number | null;
  readonly strataUsed: number;
} {
  let [sum, weights, strataUsed] = [0, 0, 0];
  for (const { x, y } of strata) {
    if (x.length === 0 || y.length === 0) continue;
    const weight = (x.length * y.length) / (x.length + y.length + 1);
    sum += weight * deltaOf(levelsOf(x, y), x.length);
    weights += weight;
    strataUsed += 1;
  }
  return { delta: strataUsed === 0 ? null : sum / weights, strataUsed };
}

function deltaOf(levels: readonly Level[], n1: number): number {
  const placed = placementsAmongY(levels);
  return levels.reduce((sum, level, i) => sum + level.x * placed[i], 0) / n1;
}

function unbiasedVariance(levels: readonly Level[], delta: number, n1: number, n2: number): number {
  const [p, q] = [placementsAmongY(levels), placementsAmongX(levels)];
  let [rows, columns, cells] = [0, 0, 0];
  levels.forEach((level, i) => {
    rows += level.x * (p[i] - delta) ** 2;
    columns += level.y * (q[i] - delta) ** 2;
    levels.forEach((other, j) => { cells += level.x * other.y * (Math.sign(i - j) - delta) ** 2; });
  });
  const unbiased = (n2 ** 2 * rows + n1 ** 2 * columns - cells) / (n1 * n2 * (n1 - 1) * (n2 - 1));
  return Math.max(unbiased, (1 - delta ** 2) / (n1 * n2 - 1));
}

function mannWhitneyP(levels: readonly Level[], delta: number, n1: number, n2: number): number | null {
  const n = n1 + n2;
  const ties = levels.reduce((sum, { x, y }) => sum + (x + y) ** 3 - (x + y), 0);
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (levels.length === 1 || variance <= 0) return null;
  const distance = (Math.abs(delta) / 2) * n1 * n2 - 0.5;
  return Math.min(1, 2 * normCdf(-distance / Math.sqrt(variance)));
}
