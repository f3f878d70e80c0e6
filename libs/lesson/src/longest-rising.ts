// Which of the matched positions of two lists stand in the same order in both.

/** Positions in two lists that hold the same thing. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** The pairs that can keep their order: the longest run in which both positions rise, by patience in n log n. */
export function longestRising(pairs: readonly Pair[]): Set<Pair> {
  const ordered = [...pairs].sort((one, other) => one.a - other.a);
  // `tails[length]` is the pair with the smallest b that ends a rising run of that length.
  const tails: Pair[] = [];
  const before = new Map<Pair, Pair | undefined>();
  for (const pair of ordered) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.b ?? 0) < pair.b) low = middle + 1;
      else high = middle;
    }
    before.set(pair, tails[low - 1]);
    tails[low] = pair;
  }
  const kept = new Set<Pair>();
  for (let pair = tails.at(-1); pair; pair = before.get(pair)) kept.add(pair);
  return kept;
}
