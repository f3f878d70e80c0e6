// Is this term's dip real? Two shares compared (ANALYTICS §3.5).
import { gammaLn } from './gamma';
import { wilson } from './wilson';

export interface ShareChange {
  /** now − before, −1 to 1; all null when either side is empty. */
  readonly diff: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly fisherP: number | null;
}

export interface Successes {
  readonly k: number;
  readonly n: number;
}

/** Difference of two independent shares: Newcombe's hybrid score interval (1998, method 10) and Fisher's exact two-sided p. */
export function shareChange(now: Successes, before: Successes, conf = 0.95): ShareChange {
  const [a, b] = [wilson(now.k, now.n, conf), wilson(before.k, before.n, conf)];
  if (a.p === null || b.p === null || a.lo === null || b.lo === null || a.hi === null || b.hi === null) {
    return { diff: null, lo: null, hi: null, fisherP: null };
  }
  const diff = a.p - b.p;
  return { diff, lo: diff - Math.hypot(a.p - a.lo, b.hi - b.p), hi: diff + Math.hypot(a.hi - a.p, b.p - b.lo), fisherP: fisher(now, before) };
}

/** Sum of all tables no likelier than the one seen, margins fixed (as R fisher.test). Likelihoods relative to the first table's, each from its neighbour's. */
function fisher(now: Successes, before: Successes): number {
  const successes = now.k + before.k;
  const [first, last] = [Math.max(0, successes - before.n), Math.min(now.n, successes)];
  const logs = [0];
  for (let k = first; k < last; k++) logs.push(logs[k - first] + Math.log(((now.n - k) * (successes - k)) / ((k + 1) * (before.n - successes + k + 1))));
  const likeliest = logs.reduce((most, log) => Math.max(most, log));
  const likelihoods = logs.map((log) => Math.exp(log - likeliest));
  const seen = likelihoods[now.k - first] * (1 + 1e-7);
  const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
  return Math.min(1, sum(likelihoods.filter((one) => one <= seen)) / sum(likelihoods));
}

/** McNemar's exact test for the same people twice: two-sided binomial on those who changed; 1 when nobody did. */
export function pairedChange(satisfiedThenNot: number, notThenSatisfied: number): { readonly pExact: number } {
  const changed = satisfiedThenNot + notThenSatisfied;
  let tail = 0;
  for (let k = 0; k <= Math.min(satisfiedThenNot, notThenSatisfied); k++) tail += Math.exp(lnChoose(changed, k) - changed * Math.LN2);
  return { pExact: Math.min(1, 2 * tail) };
}

const lnChoose = (n: number, k: number): number => gammaLn(n + 1) - gammaLn(k + 1) - gammaLn(n - k + 1);

/**
 * Smallest drop from `share` (0–1) that n answers a term detect with 80% power at 5%, two-sided normal approximation:
 * "we could only have seen a change of about …". Null when not even a fall to 0 would be seen.
 */
export function detectableDrop(share: number, n: number): number | null {
  const seen = (drop: number): boolean => {
    const [after, middle] = [share - drop, share - drop / 2];
    const needed = 1.959964 * Math.sqrt(2 * middle * (1 - middle)) + 0.841621 * Math.sqrt(share * (1 - share) + after * (1 - after));
    return drop * Math.sqrt(n) >= needed;
  };
  if (!seen(share)) return null;
  let [low, high] = [0, share];
  for (let step = 0; step < 50; step++) {
    const drop = (low + high) / 2;
    if (seen(drop)) high = drop;
    else low = drop;
  }
  return high;
}
