// Audits any finished pair of partitions with cells: is every combination of its figures about at least k people?
import type { Bundle } from './guard';
import { guardOf } from './guard';

/** `n` people in one published place block, one published subject block and at most one published interior cell. */
export interface AuditGroup {
  readonly place: string;
  readonly subject: string;
  readonly cell: string | null;
  readonly n: number;
  /** How many of them answered each item; left out, everybody answered everything. */
  readonly items?: readonly number[];
}

export interface AuditResult {
  /** Fewest people any combination of block totals can isolate; null when nobody is left outside published cells. */
  readonly guard: number | null;
  /** People in the smallest published block or cell (over items); null when there is none. */
  readonly smallestBlock: number | null;
  readonly safe: boolean;
}

/**
 * Exact test of the invariant (ANALYTICS §2.3, theorem of §2.4): no non-zero linear combination of the published
 * figures involves fewer than `k` people. An audit of nobody is not safe: there is nothing to publish.
 * @throws RangeError when a cell spans two place or two subject blocks, where the theorem does not hold.
 */
export function audit(people: readonly AuditGroup[], k: number): AuditResult {
  const groups = people.filter((group) => group.n > 0);
  const items = Math.max(0, ...groups.map((group) => group.items?.length ?? 0));
  const totals = new Map<string, number[]>();
  const homes = new Map<string, string>();
  const places = new Map<string, number>();
  const subjects = new Map<string, number>();
  const bundles: Bundle[] = [];
  for (const group of groups) {
    const sizes = [group.n, ...Array.from({ length: items }, (_, item) => group.items?.[item] ?? group.n)];
    const place = numberOf(places, group.place);
    const subject = numberOf(subjects, group.subject);
    add(totals, `place ${place}`, sizes);
    add(totals, `subject ${subject}`, sizes);
    if (group.cell === null) bundles.push({ place, subject, sizes });
    else {
      const home = `${place} ${subject}`;
      if ((homes.get(group.cell) ?? home) !== home) throw new RangeError(`cell ${group.cell} spans two blocks`);
      homes.set(group.cell, home);
      add(totals, `cell ${group.cell}`, sizes);
    }
  }
  if (groups.length === 0) return { guard: null, smallestBlock: null, safe: false };
  const guard = guardOf(bundles, places.size, subjects.size);
  const smallestBlock = Math.min(...[...totals.values()].flat());
  return { guard: guard === Infinity ? null : guard, smallestBlock, safe: smallestBlock >= k && guard >= k };
}

function numberOf(numbers: Map<string, number>, label: string): number {
  const known = numbers.get(label);
  if (known !== undefined) return known;
  numbers.set(label, numbers.size);
  return numbers.size - 1;
}

function add(totals: Map<string, number[]>, label: string, sizes: readonly number[]): void {
  const sum = totals.get(label);
  totals.set(label, sum ? sum.map((size, item) => size + sizes[item]) : [...sizes]);
}
