// Interval for a share of people.
import { zOf } from './normal';

export interface Share {
  /** successes ÷ n, 0–1. */
  readonly p: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * Wilson score interval without continuity correction (Wilson 1927). `n` may be fractional: Kish's effective sample size.
 * All null when n = 0. `lo` is exactly 0 for no successes, `hi` exactly 1 when all succeed.
 */
export function wilson(successes: number, n: number, conf = 0.95): Share {
  if (!(n > 0)) return { p: null, lo: null, hi: null };
  const p = successes / n;
  const z2 = zOf(conf) ** 2;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Math.sqrt(z2) / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { p, lo: successes === 0 ? 0 : Math.max(0, centre - half), hi: successes === n ? 1 : Math.min(1, centre + half) };
}
