// Running ratings: when may a new trust-wide figure replace the published one? (ANALYTICS §2.5.4)

/** One change: a person gives a rating, or withdraws it with null. */
export type Rating = readonly [person: string, stars: 1 | 2 | 3 | 4 | 5 | null];

export interface Snapshot {
  /** Index of the batch after which it was published. */
  readonly tick: number;
  readonly n: number;
  /** People per star, one to five. */
  readonly counts: readonly [number, number, number, number, number];
}

/**
 * Replays batches of ratings and returns what was published: a snapshot appears only when at least k people differ,
 * net, from every earlier published snapshot, and from the empty one before the first. A person who changed a rating
 * and changed it back does not differ.
 */
export function snapshots(ticks: readonly (readonly Rating[])[], k: number): Snapshot[] {
  const now = new Map<string, number>();
  const earlier: ReadonlyMap<string, number>[] = [new Map()];
  const published: Snapshot[] = [];
  ticks.forEach((changes, tick) => {
    for (const [person, stars] of changes) {
      if (stars === null) now.delete(person);
      else now.set(person, stars);
    }
    if (!earlier.every((snapshot) => maySucceed(snapshot, now, k))) return;
    earlier.push(new Map(now));
    const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    for (const stars of now.values()) counts[stars - 1] += 1;
    published.push({ tick, n: now.size, counts });
  });
  return published;
}

/** Do at least k people differ between what was published and what would be? */
export function maySucceed(earlier: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>, k: number): boolean {
  let differing = 0;
  for (const [person, stars] of now) if (earlier.get(person) !== stars) differing += 1;
  for (const person of earlier.keys()) if (!now.has(person)) differing += 1;
  return differing >= k;
}
