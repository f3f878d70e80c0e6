// The guard of the two-partition release: how few people could any combination of its figures single out?
import { minimumCut } from './minimum-cut';

/** One edge bundle of the graph: people of one place block and one subject block, counted per item (first entry: all of them). */
export interface Bundle {
  readonly place: number;
  readonly subject: number;
  readonly sizes: readonly number[];
}

/**
 * Minimum over items and over connected components of the graph place block – subject block,
 * drawn from the people outside published interior cells. Infinity = nothing left to isolate.
 * With `cap`, min(guard, cap).
 */
export function guardOf(bundles: readonly Bundle[], places: number, subjects: number, cap = Infinity): number {
  const size = places + subjects;
  const items = bundles[0]?.sizes.length ?? 0;
  let best = cap;
  for (let item = 0; item < items && best > 0; item++) {
    const weight = new Float64Array(size * size);
    for (const { place, subject, sizes } of bundles) {
      const other = places + subject;
      weight[place * size + other] += sizes[item];
      weight[other * size + place] += sizes[item];
    }
    best = Math.min(best, minimumCut({ size, weight }, best));
  }
  return best;
}
