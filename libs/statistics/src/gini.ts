// How unevenly contributions are spread over the members who could contribute.

export interface Gini {
  readonly n: number;
  /** 0 = all alike; population form. Null without members or without any activity. */
  readonly gini: number | null;
  /** gini·n/(n − 1); null for a single member. */
  readonly giniCorrected: number | null;
  /** Share of the most active member, 0–1. */
  readonly top1Share: number | null;
}

/** @param contributions one non-negative number for each eligible member, zeros included */
export function gini(contributions: readonly number[]): Gini {
  const n = contributions.length;
  const total = contributions.reduce((sum, value) => sum + value, 0);
  if (n === 0 || total <= 0) return { n, gini: null, giniCorrected: null, top1Share: null };
  const sorted = [...contributions].sort((a, b) => a - b);
  const ranked = sorted.reduce((sum, value, i) => sum + (2 * (i + 1) - n - 1) * value, 0);
  const index = ranked / (n * total);
  return { n, gini: index, giniCorrected: n === 1 ? null : (index * n) / (n - 1), top1Share: sorted[n - 1] / total };
}
