// A figure told in words only must not be worked out from the exact ones beside it: hides just enough of them.
import { combination, isWithin, remainders, type Derived } from '@trellis/disclosure';
import type { Group } from './groups';

/** A group's counts in one metric, each a sum over people. */
export type Tally = readonly number[];

export interface Pieces {
  readonly groups: readonly Pick<Group, 'block' | 'kind' | 'cohorts'>[];
  /** Of any cohorts together. */
  readonly tallyOf: (cohorts: readonly number[]) => Tally;
  readonly people: (tally: Tally) => number;
  /** Too uniform to be told exactly; never asked about nobody. */
  readonly isDelicate: (tally: Tally) => boolean;
  /** Groups that must be told neither exactly nor in words, nor be worked out: another release tells one of nearly the same people. */
  readonly forbidden?: ReadonlySet<string>;
}

interface Part { readonly block: string; readonly kind: string; readonly people: bigint; readonly size: number; readonly delicate: boolean }

/**
 * The groups to suppress besides the delicate ones (ANALYTICS §2.5.5 and 2.5.7 protect a group but not what is left without the others: a trust's
 * exact total minus its other schools' would give the one clamped school). Neither a group told in words, nor any group of people whose figure would
 * have been told in words, can be had from exact figures by adding and subtracting, however many: the smallest figure of each way there is withheld.
 */
export function withholdComplements({ groups, tallyOf, people, isDelicate, forbidden = new Set() }: Pieces): Set<string> {
  const parts = groups.flatMap(({ block, kind, cohorts }): Part[] => {
    if (cohorts === null || cohorts.size === 0) return [];
    const tally = tallyOf([...cohorts]);
    return [{ block, kind, people: bitsOf(cohorts), size: people(tally), delicate: isDelicate(tally) }];
  });
  const withheld = new Set(forbidden);
  const memory = new Map<bigint, boolean>();
  const pointsAt = (group: bigint): boolean => {
    const known = memory.get(group);
    if (known !== undefined) return known;
    const tally = tallyOf(cohortsOf(group));
    const points = people(tally) > 0 && isDelicate(tally);
    memory.set(group, points);
    return points;
  };
  const kept = parts.filter(({ block, delicate }) => delicate || forbidden.has(block)).map((part) => part.people);
  for (;;) {
    const exact = parts.filter(({ block, delicate }) => !delicate && !withheld.has(block));
    const derived = remainders(exact);
    const ways = [...derived.filter((group) => pointsAt(group.people)), ...kept.flatMap((group) => sumOf(derived, group) ?? [])];
    if (ways.length === 0) return withheld;
    for (const { people: group, from } of ways) {
      const way = exact.filter((_, i) => from.has(i)).sort(byRank);
      // One figure less may have closed several ways. Without it what is left is so much more: as long as that is delicate, too, the next goes with it.
      if (way.some(({ block }) => withheld.has(block))) continue;
      let rest = group;
      do {
        const part = way.shift()!;
        withheld.add(part.block);
        rest = (part.people & rest) === 0n ? rest | part.people : 0n;
      } while (rest !== 0n && way.length > 1 && pointsAt(rest));
    }
  }
}

/** How a group follows from what lies in it, where it does. */
function sumOf(derived: readonly Derived[], group: bigint): Derived | null {
  const inner = derived.filter(({ people }) => isWithin(people, group));
  if (inner.reduce((all, { people }) => all | people, 0n) !== group) return null;
  const least = inner.filter(({ people }) => people === group || !inner.some((other) => other.people !== people && isWithin(other.people, people)));
  const found = combination(least.map(({ people }) => ({ kind: '', people })), group);
  return found && { people: group, from: new Set(least.flatMap(({ from }, i) => (found[i] ? [...from] : []))) };
}

/** The smallest first, everybody's own figure last: it is the one most people look for. */
const byRank = (a: Part, b: Part): number => rankOf(a) - rankOf(b) || (a.block < b.block ? -1 : 1);
const rankOf = ({ kind, size }: Part): number => (kind === 'trust' ? Number.MAX_SAFE_INTEGER : size);

const bitsOf = (cohorts: ReadonlySet<number>): bigint => [...cohorts].reduce((bits, index) => bits | 1n << BigInt(index), 0n);

function cohortsOf(bits: bigint): number[] {
  const cohorts: number[] = [];
  for (let index = 0, left = bits; left > 0n; index++, left >>= 1n) if (left & 1n) cohorts.push(index);
  return cohorts;
}
