// What goes together with satisfaction: each driver's share of R², by Shapley and by relative weights (ANALYTICS §5.3).
import { covariance } from './moments';
import type { Eigen } from './symmetric-eigen';
import { symmetricEigen } from './symmetric-eigen';

export interface Drivers {
  /** Null when n < 3 or the outcome never varies. */
  readonly r2: number | null;
  /** Counts drivers that vary; null without residual degrees of freedom. */
  readonly adjR2: number | null;
  /** Average rise in R² over all orders of entry (Lindeman, Merenda & Gold 1980); sums to R². */
  readonly shapley: readonly number[] | null;
  readonly shapleyPct: readonly number[] | null;
  /** Johnson's relative weights (2000); sum to R². */
  readonly relweights: readonly number[] | null;
  readonly relweightsPct: readonly number[] | null;
}

const MOST_DRIVERS = 10;
const ZERO = 1e-10;

/**
 * @param rows one row of driver values a person; @param y the outcome, which must not be part of any driver
 * Constant drivers get 0; copies share evenly (pseudo-inverse, eigenvalues under 1e-10 are 0). Shares are null when R² = 0.
 * @throws RangeError above 10 drivers (2^p regressions)
 */
export function drivers(rows: readonly (readonly number[])[], y: readonly number[]): Drivers {
  const p = rows[0]?.length ?? 0;
  if (p > MOST_DRIVERS) throw new RangeError(`at most ${MOST_DRIVERS} drivers`);
  const n = y.length;
  const nothing = { r2: null, adjR2: null, shapley: null, shapleyPct: null, relweights: null, relweightsPct: null };
  const variance = covariance(y, y) ?? 0;
  if (n < 3 || variance <= ZERO) return nothing;
  const columns = Array.from({ length: p }, (_, j) => rows.map((row) => row[j]));
  const varying = columns.flatMap((column, j) => ((covariance(column, column) ?? 0) > ZERO ? [j] : []));
  const used = varying.map((j) => columns[j]);
  const correlations = used.map((a) => used.map((b) => correlation(a, b)));
  const withOutcome = used.map((a) => correlation(a, y));
  const subsets = Array.from({ length: 2 ** used.length }, (_, subset) => r2Of(subset, correlations, withOutcome));
  const r2 = subsets[subsets.length - 1];
  const spread = (shares: readonly number[]): number[] => columns.map((_, j) => (varying.includes(j) ? shares[varying.indexOf(j)] : 0));
  const shapley = spread(shapleyOf(subsets, used.length));
  const relweights = spread(relativeWeights(correlations, withOutcome));
  const left = n - used.length - 1;
  const percent = (shares: readonly number[]): number[] | null => (r2 > ZERO ? shares.map((share) => share / r2) : null);
  return {
    r2, adjR2: left > 0 ? 1 - ((1 - r2) * (n - 1)) / left : null,
    shapley, shapleyPct: percent(shapley), relweights, relweightsPct: percent(relweights),
  };
}

function correlation(x: readonly number[], y: readonly number[]): number {
  return (covariance(x, y) ?? 0) / Math.sqrt((covariance(x, x) ?? 1) * (covariance(y, y) ?? 1));
}

function r2Of(subset: number, correlations: readonly (readonly number[])[], withOutcome: readonly number[]): number {
  const members = withOutcome.flatMap((_, j) => ((subset >> j) & 1 ? [j] : []));
  const eigen = symmetricEigen(members.map((i) => members.map((j) => correlations[i][j])));
  const r = members.map((j) => withOutcome[j]);
  return eigen.values.reduce((sum, value, i) => sum + (value > ZERO ? dot(eigen.vectors[i], r) ** 2 / value : 0), 0);
}

/** Weight of a subset of size s before driver j enters: s!(p − s − 1)!/p!. Subsets are visited in ascending order. */
function shapleyOf(subsets: readonly number[], p: number): number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from({ length: p }, (_, j) => {
    let share = 0;
    for (let subset = 0; subset < subsets.length; subset++) {
      if ((subset >> j) & 1) continue;
      const size = subset.toString(2).replaceAll('0', '').length;
      share += ((factorial(size) * factorial(p - size - 1)) / factorial(p)) * (subsets[subset | (1 << j)] - subsets[subset]);
    }
    return share;
  });
}

function relativeWeights(correlations: readonly (readonly number[])[], withOutcome: readonly number[]): number[] {
  const eigen = symmetricEigen(correlations);
  const root = powerOf(eigen, 0.5);
  const beta = powerOf(eigen, -0.5).map((row) => dot(row, withOutcome));
  return root.map((row) => row.reduce((sum, value, i) => sum + (value * beta[i]) ** 2, 0));
}

function powerOf({ values, vectors }: Eigen, power: number): number[][] {
  return values.map((_, i) => values.map((__, j) =>
    values.reduce((sum, value, m) => sum + (value > ZERO ? value ** power * vectors[m][i] * vectors[m][j] : 0), 0)));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
