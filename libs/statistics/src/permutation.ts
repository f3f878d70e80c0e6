// Exact permutation test of a difference of two means.
import { mean } from './moments';

export interface Permutation {
  /** Two-sided share of arrangements at least as far from zero; null without both sides, or when there are too many to visit. */
  readonly p: number | null;
  /** Number of ways to divide the values in two groups of these sizes; null without both sides. */
  readonly permutations: number | null;
  /** mean(a) − mean(b). */
  readonly diff: number | null;
}

/** Twelve against twelve. */
const MOST = 2_704_156;

/** Visits every way of dividing a and b together into groups of their sizes. Meant for up to 12 values a side (ANALYTICS §3.5). */
export function permutationTest(a: readonly number[], b: readonly number[]): Permutation {
  const [meanA, meanB] = [mean(a), mean(b)];
  if (meanA === null || meanB === null) return { p: null, permutations: null, diff: null };
  const diff = meanA - meanB;
  const values = [...a, ...b];
  const permutations = choose(values.length, a.length);
  if (permutations > MOST) return { p: null, permutations, diff };
  const total = values.reduce((sum, value) => sum + value, 0);
  const reached = Math.abs(diff) - 1e-9;
  let extreme = 0;
  const visit = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      if (Math.abs(sum / a.length - (total - sum) / b.length) >= reached) extreme += 1;
      return;
    }
    for (let i = from; i <= values.length - left; i++) visit(i + 1, left - 1, sum + values[i]);
  };
  visit(0, a.length, 0);
  return { p: extreme / permutations, permutations, diff };
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i;
  return Math.round(ways);
}
