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
 * have been told in words, can be had from exact figures by adding and subtracting, however many: of the ways there, the figure that closes most is withheld, until none is open.
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
    let open = ways.map(({ people: group, from }) => ({ rest: group, parts: exact.filter((_, i) => from.has(i)) }));
    while (open.length > 0) {
      const { block, people: own } = mostUsed(open.map(({ parts: way }) => way));
      withheld.add(block);
      // A way without one of its figures tells of so many more people: as long as they are delicate, too, it is not closed.
      open = open.flatMap(({ rest, parts: way }) => {
        if (!way.some((part) => part.block === block)) return [{ rest, parts: way }];
        const more = (own & rest) === 0n ? rest | own : 0n;
        return more !== 0n && way.length > 2 && pointsAt(more) ? [{ rest: more, parts: way.filter((part) => part.block !== block) }] : [];
      });
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

/** The figure that closes most ways; of those the smallest. Everybody's own figure last: it is the one most people look for. */
function mostUsed(ways: readonly (readonly Part[])[]): Part {
  const uses = new Map<Part, number>();
  for (const way of ways) for (const part of way) uses.set(part, (uses.get(part) ?? 0) + 1);
  return [...uses].reduce((best, next) => (compare(next, best) < 0 ? next : best))[0];
}
const compare = ([a, usesOfA]: readonly [Part, number], [b, usesOfB]: readonly [Part, number]): number =>
  Number(a.kind === 'trust') - Number(b.kind === 'trust') || usesOfB - usesOfA || a.size - b.size || (a.block < b.block ? -1 : 1);

const bitsOf = (cohorts: ReadonlySet<number>): bigint => [...cohorts].reduce((bits, index) => bits | 1n << BigInt(index), 0n);

function cohortsOf(bits: bigint): number[] {
  const cohorts: number[] = [];
  for (let index = 0, left = bits; left > 0n; index++, left >>= 1n) if (left & 1n) cohorts.push(index);
  return cohorts;
}
