// Publishes interior cells (one place block × one subject block), largest first, while the guard holds.
import type { Atom } from './atom';
import type { Block } from './block';
import { byPeopleThenLabel, fewest, sizesOf, toBlock } from './block';
import type { Guard } from './split-block';

/** The cells of at least k people (in every item) that may be shown beside both partitions; the order of trial is fixed. */
export function publishCells(
  atoms: readonly Atom[], items: number, place: readonly Block[], subject: readonly Block[], k: number, guard: Guard,
): readonly Block[] {
  const candidates: Block[] = [];
  for (const row of place) {
    for (const column of subject) {
      const inColumn = new Set(column.atoms);
      const shared = row.atoms.filter((atom) => inColumn.has(atom));
      const block = toBlock('cell', `${row.label} x ${column.label}`, meet(row.where, column.where), shared, sizesOf(atoms, shared, items));
      if (shared.length > 0 && fewest(block) >= k) candidates.push(block);
    }
  }
  const published: Block[] = [];
  for (const candidate of candidates.sort(byPeopleThenLabel)) {
    if (guard(place, subject, [...published, candidate], k) >= k) published.push(candidate);
  }
  return published;
}

function meet(a: Block['where'], b: Block['where']): Block['where'] {
  const both: Record<string, readonly string[]> = { ...a };
  for (const [attribute, values] of Object.entries(b)) {
    const known = both[attribute];
    both[attribute] = known ? known.filter((value) => values.includes(value)) : values;
  }
  return both;
}
