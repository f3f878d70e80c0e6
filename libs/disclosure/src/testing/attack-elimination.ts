// Attack T3: random Gaussian elimination over all answers at once, heavy columns first, looking for a light row.
import type { Atom } from '../atom';
import type { RandomNumbers } from './random-numbers';
import type { Group } from './visible-groups';

const ZERO = 1e-7;

/** Fewest people in the support of any eliminated row or pair of rows, over `rounds` random orders; Infinity when no group is shown. */
export function attackElimination(atoms: readonly Atom[], groups: readonly Group[], random: RandomNumbers, rounds = 5): number {
  const { rows, people } = mergeColumns(atoms, groups);
  let smallest = Infinity;
  for (let round = 0; round < rounds; round++) {
    const order = people
      .map((n, column) => ({ column, key: n * (round === 0 ? 1 : 0.25 + random.next()) }))
      .sort((a, b) => b.key - a.key)
      .map(({ column }) => column);
    const reduced = eliminate(random.shuffle(rows), order);
    reduced.forEach((row, i) => {
      smallest = Math.min(smallest, support(row, people));
      for (const other of reduced.slice(i + 1)) smallest = Math.min(smallest, lightestPair(row, other, people));
    });
  }
  return smallest;
}

/** People no answer tells apart are one column. */
function mergeColumns(atoms: readonly Atom[], groups: readonly Group[]): { rows: number[][]; people: number[] } {
  const columns = new Map<string, { bits: number[]; n: number }>();
  atoms.forEach((atom, index) => {
    const bits = groups.map((group) => group[index]);
    if (!bits.includes(1)) return;
    const known = columns.get(bits.join(''));
    if (known) known.n += atom.n;
    else columns.set(bits.join(''), { bits, n: atom.n });
  });
  const list = [...columns.values()];
  return { rows: groups.map((_, row) => list.map((column) => column.bits[row])), people: list.map((column) => column.n) };
}

function eliminate(rows: readonly (readonly number[])[], order: readonly number[]): number[][] {
  const work = rows.map((row) => [...row]);
  let rank = 0;
  for (const column of order) {
    const pivot = work.findIndex((row, index) => index >= rank && Math.abs(row[column]) > ZERO);
    if (pivot < 0) continue;
    [work[rank], work[pivot]] = [work[pivot], work[rank]];
    const lead = work[rank];
    const scale = lead[column];
    for (let i = 0; i < lead.length; i++) lead[i] /= scale;
    work.forEach((row, index) => {
      const factor = row[column];
      if (index === rank || Math.abs(factor) <= ZERO) return;
      for (let i = 0; i < row.length; i++) row[i] -= factor * lead[i];
    });
    rank += 1;
  }
  return work.slice(0, rank);
}

function support(row: readonly number[], people: readonly number[]): number {
  const total = row.reduce((sum, entry, column) => sum + (Math.abs(entry) > ZERO ? people[column] : 0), 0);
  return total === 0 ? Infinity : total;
}

function lightestPair(a: readonly number[], b: readonly number[], people: readonly number[]): number {
  let base = 0;
  const saved = new Map<number, number>();
  for (let column = 0; column < a.length; column++) {
    const inA = Math.abs(a[column]) > ZERO;
    const inB = Math.abs(b[column]) > ZERO;
    if (inA || inB) base += people[column];
    if (!inA || !inB) continue;
    const ratio = Math.round((a[column] / b[column]) * 1e6);
    saved.set(ratio, (saved.get(ratio) ?? 0) + people[column]);
  }
  const best = base - Math.max(0, ...saved.values());
  return best === 0 ? Infinity : best;
}
