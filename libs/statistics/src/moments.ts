// Mean, variance and median of plain lists.

/** Null for an empty list. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample covariance (n − 1); null under two pairs. */
export function covariance(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [mean(x), mean(y)];
  if (x.length < 2 || meanX === null || meanY === null) return null;
  return x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0) / (x.length - 1);
}

/** Sample variance (n − 1); null under two values. */
export const variance = (values: readonly number[]): number | null => covariance(values, values);

/** Sample variance of scores 1, 2, 3 … given that many times each; null under two. */
export function varianceOfCounts(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 2) return null;
  const centre = counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n;
  return counts.reduce((sum, count, i) => sum + count * (i + 1 - centre) ** 2, 0) / (n - 1);
}

/** Middle value, or the mean of the two middle ones; null for an empty list. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
