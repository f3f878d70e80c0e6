// Do the items of an index measure one thing? Alpha, omega, and the reliability of a school's mean (ANALYTICS §6).
import { fPpf } from './beta';
import { covariance } from './moments';

export interface Reliability {
  /** Complete rows (listwise) and items. */
  readonly n: number;
  readonly k: number;
  /** Cronbach's α with Feldt's interval. */
  readonly alpha: number | null;
  readonly alphaLo: number | null;
  readonly alphaHi: number | null;
  /** Standardised α (two items: Spearman–Brown) and mean correlation between items; null if an item never varies. */
  readonly stdAlpha: number | null;
  readonly meanR: number | null;
  /** McDonald's ω in closed form for exactly three items; null if a covariance ≤ 0 or a Heywood case. */
  readonly omega3: number | null;
}

/**
 * @param rows one row of k answers a person; rows with a null are left out
 * α from covariances (Cronbach 1951), constant items stay in k; Feldt 1965 with df n − 1 and (n − 1)(k − 1), none when n < 3.
 * α null under two rows or items, or without any variance.
 */
export function reliability(rows: readonly (readonly (number | null)[])[], conf = 0.95): Reliability {
  const complete = rows.filter((row): row is readonly number[] => row.every((value) => value !== null));
  const n = complete.length;
  const k = rows[0]?.length ?? 0;
  const nothing = { n, k, alpha: null, alphaLo: null, alphaHi: null, stdAlpha: null, meanR: null, omega3: null };
  if (n < 2 || k < 2) return nothing;
  const items = Array.from({ length: k }, (_, item) => complete.map((row) => row[item]));
  const c = items.map((x) => items.map((y) => covariance(x, y) ?? 0));
  const total = c.flat().reduce((sum, value) => sum + value, 0);
  if (total <= 0) return nothing;
  const alpha = (k / (k - 1)) * (1 - c.reduce((sum, row, i) => sum + row[i], 0) / total);
  const meanR = c.some((row, i) => row[i] === 0) ? null : meanCorrelation(c);
  return {
    n, k, alpha, ...feldt(alpha, n, k, conf),
    stdAlpha: meanR === null ? null : (k * meanR) / (1 + (k - 1) * meanR), meanR, omega3: k === 3 ? omega(c) : null,
  };
}

/** Reliability of a mean over n people: n·ICC/(1 + (n − 1)·ICC). Why schools are not ranked. */
export const reliabilityOfMean = (n: number, icc: number): number => (n * icc) / (1 + (n - 1) * icc);

/** May the index be printed, or its items only? Needs 100 complete rows and Feldt's lower bound at .60. */
export const mayPrintIndex = ({ n, alphaLo }: Reliability): boolean => n >= 100 && alphaLo !== null && alphaLo >= 0.6;

function feldt(alpha: number, n: number, k: number, conf: number): { alphaLo: number | null; alphaHi: number | null } {
  if (n < 3 || alpha === 1) return { alphaLo: null, alphaHi: null };
  const bound = (p: number): number => 1 - (1 - alpha) * fPpf(p, n - 1, (n - 1) * (k - 1));
  return { alphaLo: bound(0.5 + conf / 2), alphaHi: bound(0.5 - conf / 2) };
}

function meanCorrelation(c: readonly (readonly number[])[]): number {
  let [sum, pairs] = [0, 0];
  for (let i = 0; i < c.length; i++) {
    for (let j = i + 1; j < c.length; j++) {
      sum += c[i][j] / Math.sqrt(c[i][i] * c[j][j]);
      pairs += 1;
    }
  }
  return sum / pairs;
}

function omega(c: readonly (readonly number[])[]): number | null {
  const [c12, c13, c23] = [c[0][1], c[0][2], c[1][2]];
  if (c12 <= 0 || c13 <= 0 || c23 <= 0) return null;
  const squares = [(c12 * c13) / c23, (c12 * c23) / c13, (c13 * c23) / c12];
  const unique = squares.map((square, i) => c[i][i] - square);
  if (unique.some((theta) => theta < 0)) return null;
  const common = squares.reduce((sum, square) => sum + Math.sqrt(square), 0) ** 2;
  return common / (common + unique.reduce((sum, theta) => sum + theta, 0));
}
