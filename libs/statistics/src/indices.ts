// Person indices from survey items on a 1–5 scale (ANALYTICS §6).
import { mean, variance } from './moments';

export interface IndexScores {
  /** 100·(mean of answered items − 1)/4 for each row; null with fewer than `minItems` answers. */
  readonly scores: readonly (number | null)[];
  /** People with an index, their mean and sample standard deviation (null under one, two people). */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** Autonomy: S2–S4, minItems 2. Collaboration: K1, K2, minItems 2. Rows must already run 5 = best. */
export function indexScores(rows: readonly (readonly (number | null)[])[], minItems: number): IndexScores {
  const scores = rows.map((row) => {
    const answered = row.filter((value): value is number => value !== null);
    const middle = mean(answered);
    return middle === null || answered.length < minItems ? null : (100 * (middle - 1)) / 4;
  });
  const present = scores.filter((score): score is number => score !== null);
  const spread = variance(present);
  return { scores, n: present.length, mean: mean(present), sd: spread === null ? null : Math.sqrt(spread) };
}

/** WERS codes 1 = very satisfied; turns an answer 1–5 round so that 5 = best. */
export const recode = (answer: number): number => 6 - answer;
