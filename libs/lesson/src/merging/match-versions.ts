// Finds which block of the base is which block of either side, and puts all of them in one reading order.
import { alignBlocks } from '../align-blocks';
import type { ContentKeys } from '../content-keys';
import type { DocumentNode } from '../document';
import { longestRising } from '../longest-rising';
import type { Pair } from '../longest-rising';

/** One block through the three versions: its place in each, -1 where it is absent. */
export interface Trio {
  readonly base: number;
  readonly ours: number;
  readonly theirs: number;
  /** Whether the side has it in another order than the base. */
  readonly movedByOurs: boolean;
  readonly movedByTheirs: boolean;
}

type Blocks = readonly DocumentNode[];

/** Two new blocks are the same one, written twice, only when they are this much alike. */
const TWINS = 0.7;

/** Pairs of the same block; there is one front matter at most, whatever it says. */
function pairBlocks(a: Blocks, b: Blocks, keys: ContentKeys, how: { byPlace?: boolean; likeness?: number } = {}): Pair[] {
  const pairs = alignBlocks(a, b, keys, how);
  const apart = a[0]?.type === 'frontMatter' && b[0]?.type === 'frontMatter' && !pairs.some((pair) => pair.a === 0 || pair.b === 0);
  return apart ? [{ a: 0, b: 0 }, ...pairs] : pairs;
}

/** Blocks matched by id, then by equal content, then by likeness, so that it works for versions whose ids were lost. */
export function matchVersions(base: Blocks, ours: Blocks, theirs: Blocks, keys: ContentKeys): Trio[] {
  const match = (side: Blocks): { places: Map<number, number>; moved: Set<number> } => {
    const pairs = pairBlocks(base, side, keys);
    const kept = longestRising(pairs);
    return { places: new Map(pairs.map(({ a, b }) => [a, b])), moved: new Set(pairs.filter((pair) => !kept.has(pair)).map(({ a }) => a)) };
  };
  const [our, their] = [match(ours), match(theirs)];
  const trios: Trio[] = base.map((_block, index) => ({
    base: index,
    ours: our.places.get(index) ?? -1,
    theirs: their.places.get(index) ?? -1,
    movedByOurs: our.moved.has(index),
    movedByTheirs: their.moved.has(index),
  }));
  const fresh = (side: Blocks, places: Map<number, number>): number[] => {
    const known = new Set(places.values());
    return [...side.keys()].filter((index) => !known.has(index));
  };
  const [oursNew, theirsNew] = [fresh(ours, our.places), fresh(theirs, their.places)];
  const pick = (side: Blocks, places: readonly number[]): DocumentNode[] => places.flatMap((index) => side[index] ?? []);
  const twins = new Map(pairBlocks(pick(ours, oursNew), pick(theirs, theirsNew), keys, { byPlace: false, likeness: TWINS }).map(({ a, b }) => [oursNew[a], theirsNew[b]]));
  const added = { base: -1, movedByOurs: false, movedByTheirs: false };
  for (const index of oursNew) trios.push({ ...added, ours: index, theirs: twins.get(index) ?? -1 });
  const paired = new Set(twins.values());
  for (const index of theirsNew) if (!paired.has(index)) trios.push({ ...added, ours: -1, theirs: index });
  return trios;
}

/** A list that can be added to anywhere; `null` stands before its first. */
class Chain {
  private readonly following = new Map<Trio | null, Trio>();
  private readonly members = new Set<Trio>();

  has(trio: Trio): boolean {
    return this.members.has(trio);
  }

  next(trio: Trio | null): Trio | undefined {
    return this.following.get(trio);
  }

  insert(after: Trio | null, trio: Trio): void {
    const next = this.following.get(after);
    this.following.set(after, trio);
    if (next) this.following.set(trio, next);
    this.members.add(trio);
  }

  list(): Trio[] {
    const all: Trio[] = [];
    for (let trio = this.next(null); trio; trio = this.next(trio)) all.push(trio);
    return all;
  }
}

const bySide = (trios: readonly Trio[], side: 'ours' | 'theirs'): Trio[] => trios.filter((trio) => trio[side] >= 0).sort((a, b) => a[side] - b[side]);

/**
 * All blocks in one order: that of ours, but what only they moved stands where they put it; what they added follows what it follows there,
 * after what we added at the same place. Blocks that are gone stand where they stood.
 */
export function orderVersions(trios: readonly Trio[]): Trio[] {
  const theyPlace = (trio: Trio): boolean => trio.ours < 0 || (trio.movedByTheirs && !trio.movedByOurs);
  const chain = new Chain();
  let last: Trio | null = null;
  const gone = trios.filter((trio) => trio.base >= 0 && trio.ours < 0 && (trio.theirs < 0 || !trio.movedByTheirs));
  let nextGone = 0;
  const append = (trio: Trio): void => {
    chain.insert(last, trio);
    last = trio;
  };
  for (const trio of bySide(trios, 'ours')) {
    if (theyPlace(trio)) continue;
    if (trio.base >= 0 && !trio.movedByOurs) for (; (gone[nextGone]?.base ?? Infinity) < trio.base; nextGone += 1) append(gone[nextGone] as Trio);
    append(trio);
  }
  for (; nextGone < gone.length; nextGone += 1) append(gone[nextGone] as Trio);

  let anchor: Trio | null = null;
  for (const trio of bySide(trios, 'theirs')) {
    if (!chain.has(trio)) {
      // After what we added at this place, and after what they took away there.
      for (let next = chain.next(anchor); next && next.theirs < 0; next = chain.next(anchor)) anchor = next;
      chain.insert(anchor, trio);
      anchor = trio;
    } else if (!trio.movedByOurs) anchor = trio;
  }
  return chain.list();
}
