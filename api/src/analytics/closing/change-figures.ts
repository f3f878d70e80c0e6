// What changed since the wave before, for all figures of a page at once: many comparisons make some differences look real by chance.
import type { Change, Distribution } from '@trellis/contracts';
import { detectableDrop, falseDiscovery, permutationTest, shareChange } from '@trellis/statistics';
import { satisfiedOf } from './distribution-figure';

/** Smaller changes are never called clear. */
const LEAST_POINTS = 5;
/** Up to so many answers on either side, every way of dealing them out is counted: of their means, which see more than one cut of the scale. */
const FEW = 12;

export interface Pair {
  readonly now: Distribution; readonly before: Distribution | undefined;
  /** The name of the wave before, where it is another for each pair. */
  readonly earlier?: string | undefined;
}
type Exact = Extract<Distribution, { counts: number[] }>;
const isExact = (figure: Distribution | undefined): figure is Exact => figure !== undefined && 'counts' in figure;

/** One change per pair; suppressed unless both waves show the exact figure. `usual` is the name of the wave before. */
export function changeFigures(pairs: readonly Pair[], usual: string): Change[] {
  const compared = pairs.map(({ now, before, earlier = usual }) => {
    if (!isExact(now) || !isExact(before)) return null;
    const [a, b] = [{ k: satisfiedOf(now.counts), n: now.n }, { k: satisfiedOf(before.counts), n: before.n }];
    const change = shareChange(a, b);
    return { ...change, p: Math.max(a.n, b.n) <= FEW ? permutationTest(valuesOf(now.counts), valuesOf(before.counts)).p : change.fisherP, before: b, n: Math.min(a.n, b.n), earlier };
  });
  const flags = falseDiscovery(compared.flatMap((change) => change?.p ?? [])).flag;
  let next = 0;
  return compared.map((change): Change => {
    if (!change || change.diff === null || change.lo === null || change.hi === null) return { suppressed: true };
    const points = inPoints(change.diff);
    const { earlier } = change;
    const clear = flags[next++]! && Math.abs(points) >= LEAST_POINTS;
    const sentence = clear ? `${points > 0 ? 'Up' : 'Down'} ${Math.round(Math.abs(points))} points from “${earlier}”: a clear change.` : unclear(earlier, change.before, change.n);
    return { suppressed: false, points, lo: inPoints(change.lo), hi: inPoints(change.hi), clear, sentence };
  });
}

const valuesOf = (counts: readonly number[]): number[] => counts.flatMap((people, i) => Array.from({ length: people }, () => i));
const inPoints = (share: number): number => Math.round(share * 1000) / 10;

/** Never "no change": only what so few answers could have shown. */
function unclear(earlier: string, { k, n: all }: { k: number; n: number }, n: number): string {
  const least = detectableDrop(Math.max(k, all - k) / all, n);
  const seen = least === null ? 'with so few answers, hardly any change could have been seen' : `we could only have seen a change of about ${Math.round(least * 100)} points`;
  return `No clear change from “${earlier}” (${seen}).`;
}
