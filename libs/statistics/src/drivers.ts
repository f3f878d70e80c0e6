// What goes together with satisfaction: each driver's share of R², by Shapley and by relative weights (ANALYTICS §5.3).
import type { CrossProducts } from './cross-products';
import { covariances, crossProducts } from './cross-products';
import { mean } from './moments';
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
/** With a determinant above this no eigenvalue of so few correlations is near ZERO: Cholesky gives what eigenvalues would, many times sooner. */
const WELL_CONDITIONED = 1e-6;

/**
 * @param rows one row of driver values a person; @param y the outcome, which must not be part of any driver
 * Constant drivers get 0; copies share evenly (pseudo-inverse, eigenvalues under 1e-10 are 0). Shares are null when R² = 0.
 * @throws RangeError above 10 drivers (2^p regressions)
 */
export function drivers(rows: readonly (readonly number[])[], y: readonly number[]): Drivers {
  const p = rows[0]?.length ?? 0;
  if (p > MOST_DRIVERS) throw new RangeError(`at most ${MOST_DRIVERS} drivers`);
  const all = rows.map((row, i) => [...row, y[i]]);
  const standard = standardise(crossProducts(all, meansOf(all)));
  if (!standard) return { r2: null, adjR2: null, shapley: null, shapleyPct: null, relweights: null, relweightsPct: null };
  const { varying, correlations, withOutcome } = standard;
  const subsets = subsetsOf(standard);
  const r2 = subsets[subsets.length - 1];
  const left = y.length - varying.length - 1;
  const percent = (shares: readonly number[]): number[] | null => (r2 > ZERO ? shares.map((share) => share / r2) : null);
  const shapley = spread(shapleyOf(subsets, varying.length), varying, p);
  const relweights = spread(relativeWeights(correlations, withOutcome), varying, p);
  return {
    r2, adjR2: left > 0 ? 1 - ((1 - r2) * (y.length - 1)) / left : null,
    shapley, shapleyPct: percent(shapley), relweights, relweightsPct: percent(relweights),
  };
}

/** The Shapley shares alone, of sums over people whose last column is the outcome; null when R² = 0 or cannot be told. */
export function shapleyShares(sums: CrossProducts): number[] | null {
  const standard = standardise(sums);
  if (!standard) return null;
  const subsets = subsetsOf(standard);
  const r2 = subsets[subsets.length - 1];
  return r2 > ZERO ? spread(shapleyOf(subsets, standard.varying.length), standard.varying, sums.sums.length - 1).map((share) => share / r2) : null;
}

/** What regressions need: drivers that vary, their correlations, and theirs with the outcome. */
interface Standard { readonly varying: readonly number[]; readonly correlations: readonly (readonly number[])[]; readonly withOutcome: readonly number[] }

function standardise(sums: CrossProducts): Standard | null {
  const variances = covariances(sums);
  const outcome = variances.length - 1;
  if (sums.n < 3 || variances[outcome][outcome] <= ZERO) return null;
  const varying = variances.flatMap((row, j) => (j !== outcome && row[j] > ZERO ? [j] : []));
  const correlation = (i: number, j: number): number => variances[i][j] / Math.sqrt(variances[i][i] * variances[j][j]);
  return { varying, correlations: varying.map((i) => varying.map((j) => correlation(i, j))), withOutcome: varying.map((i) => correlation(i, outcome)) };
}

/** R² of every set of drivers, a bit a driver. */
const subsetsOf = ({ varying, correlations, withOutcome }: Standard): number[] => Array.from({ length: 2 ** varying.length }, (_, subset) => r2Of(subset, correlations, withOutcome));

const spread = (shares: readonly number[], varying: readonly number[], columns: number): number[] =>
  Array.from({ length: columns }, (_, j) => (varying.includes(j) ? shares[varying.indexOf(j)] : 0));

function r2Of(subset: number, correlations: readonly (readonly number[])[], withOutcome: readonly number[]): number {
  const members = withOutcome.flatMap((_, j) => ((subset >> j) & 1 ? [j] : []));
  const matrix = members.map((i) => members.map((j) => correlations[i][j]));
  const r = members.map((j) => withOutcome[j]);
  return byCholesky(matrix, r) ?? byEigenvalues(matrix, r);
}

/** rᵀC⁻¹r; null for a matrix that is nearly singular. */
function byCholesky(matrix: readonly (readonly number[])[], r: readonly number[]): number | null {
  const lower: number[][] = [];
  const z: number[] = [];
  let determinant = 1;
  for (let i = 0; i < r.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < i; j++) row.push((matrix[i][j] - dot(lower[j].slice(0, j), row)) / lower[j][j]);
    const pivot = matrix[i][i] - dot(row, row);
    determinant *= pivot;
    if (!(determinant > WELL_CONDITIONED)) return null;
    z.push((r[i] - dot(row, z)) / Math.sqrt(pivot));
    lower.push([...row, Math.sqrt(pivot)]);
  }
  return dot(z, z);
}

function byEigenvalues(matrix: readonly (readonly number[])[], r: readonly number[]): number {
  const eigen = symmetricEigen(matrix);
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
const meansOf = (rows: readonly (readonly number[])[]): number[] => (rows[0] ?? []).map((_, j) => mean(rows.map((row) => row[j])) ?? 0);
