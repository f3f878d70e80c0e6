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

/** Counts every way of dividing a and b together into groups of their sizes; equal values are taken together, so that answers on a scale cost next to nothing. Meant for up to 12 values a side (ANALYTICS §3.5). */
export function permutationTest(a: readonly number[], b: readonly number[]): Permutation {
  const [meanA, meanB] = [mean(a), mean(b)];
  if (meanA === null || meanB === null) return { p: null, permutations: null, diff: null };
  const diff = meanA - meanB;
  const values = [...a, ...b];
  const permutations = choose(values.length, a.length);
  if (permutations > MOST) return { p: null, permutations, diff };
  const total = values.reduce((sum, value) => sum + value, 0);
  const reached = Math.abs(diff) - 1e-9;
  const kinds = [...new Set(values)].map((value) => ({ value, many: values.filter((other) => other === value).length }));
  // How many values stand after each kind: at least the rest must be taken before them.
  const after = kinds.map((_, kind) => kinds.slice(kind + 1).reduce((all, { many }) => all + many, 0));
  let extreme = 0;
  const visit = (kind: number, left: number, sum: number, ways: number): void => {
    if (left === 0) {
      if (Math.abs(sum / a.length - (total - sum) / b.length) >= reached) extreme += ways;
      return;
    }
    const { value, many } = kinds[kind]!;
    for (let taken = Math.max(0, left - after[kind]!); taken <= Math.min(many, left); taken++) visit(kind + 1, left - taken, sum + taken * value, ways * choose(many, taken));
  };
  visit(0, a.length, 0, 1);
  return { p: extreme / permutations, permutations, diff };
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i;
  return Math.round(ways);
}
