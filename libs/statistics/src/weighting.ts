// A trust's mean when schools answered at different rates (ANALYTICS §3.6).
import { zOf } from './normal';

/** Eligible staff N, answers n, and the mean and sample variance of the answers (null where undefined). */
export interface SchoolAnswers {
  readonly N: number;
  readonly n: number;
  readonly mean: number | null;
  readonly var: number | null;
}

export interface WeightedMean {
  /** Σ(N/ΣN)·mean over schools with an answer. */
  readonly mean: number | null;
  readonly unweightedMean: number | null;
  /** With finite population correction 1 − n/N; null when any answering school has no variance (one answer). */
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly n: number;
  /** Kish (Σw)²/Σw², and n ÷ it. */
  readonly nEff: number | null;
  readonly deff: number | null;
  /** n ÷ N over all schools; share of eligible staff in schools with an answer. Null without staff. */
  readonly responseRate: number | null;
  readonly coverage: number | null;
  /** The mean if everybody silent had given the lowest, or the highest, answer. */
  readonly worstLo: number | null;
  readonly worstHi: number | null;
}

/** Stratified by school, normal interval. All means null when nobody answered. */
export function weightedMean(schools: readonly SchoolAnswers[], scale: readonly [low: number, high: number] = [1, 5], conf = 0.95): WeightedMean {
  const sum = (list: readonly SchoolAnswers[], of: (school: SchoolAnswers) => number): number => list.reduce((total, school) => total + of(school), 0);
  const answering = schools.filter(({ n }) => n > 0);
  const [staff, covered, n] = [sum(schools, ({ N }) => N), sum(answering, ({ N }) => N), sum(answering, (school) => school.n)];
  const rates = { n, responseRate: staff > 0 ? n / staff : null, coverage: staff > 0 ? covered / staff : null };
  if (n === 0 || covered === 0) {
    return { mean: null, unweightedMean: null, se: null, lo: null, hi: null, nEff: null, deff: null, worstLo: null, worstHi: null, ...rates };
  }
  const answers = sum(answering, (school) => school.n * (school.mean ?? 0));
  const mean = sum(answering, ({ N, mean: own }) => (N / covered) * (own ?? 0));
  const squared = sum(answering, ({ N, n: own, var: spread }) => ((N / covered) ** 2 * (1 - own / N) * (spread ?? 0)) / own);
  const se = answering.some(({ var: spread }) => spread === null) ? null : Math.sqrt(squared);
  const half = se === null ? null : zOf(conf) * se;
  const nEff = covered ** 2 / sum(answering, ({ N, n: own }) => N ** 2 / own);
  return {
    mean, unweightedMean: answers / n, se, lo: half === null ? null : mean - half, hi: half === null ? null : mean + half,
    nEff, deff: n / nEff, worstLo: (answers + (staff - n) * scale[0]) / staff, worstHi: (answers + (staff - n) * scale[1]) / staff, ...rates,
  };
}
