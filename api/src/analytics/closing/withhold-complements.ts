// A figure told in words only must not be found by subtraction: hides just enough of the exact ones beside it.
import type { Sum } from './groups';

/** A group's counts in one metric, each a sum over people. */
export type Tally = readonly number[];

export interface Pieces {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly sums: readonly Sum[];
  readonly people: (tally: Tally) => number;
  /** Too uniform to be told exactly; never asked about nobody. */
  readonly isDelicate: (tally: Tally) => boolean;
}

/**
 * The groups to suppress besides the delicate ones (ANALYTICS §2.5.5 and 2.5.7 protect a group but not its complement: a trust's exact
 * total minus its other schools' would give the one clamped school). For every whole: what remains of it after the exact parts is
 * either nobody or not delicate, and a whole told in words keeps at least one part back. Smallest part first.
 */
export function withholdComplements({ tallies, sums, people, isDelicate }: Pieces): Set<string> {
  const withheld = new Set<string>();
  const isExact = (block: string): boolean => tallies.has(block) && !withheld.has(block) && !isDelicate(tallies.get(block)!);
  const bySize = (a: string, b: string): number => people(tallies.get(a)!) - people(tallies.get(b)!) || (a < b ? -1 : 1);
  const next = (): string | undefined => {
    for (const { whole, parts } of sums) {
      const total = tallies.get(whole);
      const exact = parts.filter(isExact).sort(bySize);
      if (!total || exact.length === 0) continue;
      const rest = exact.reduce((left, part) => subtract(left, tallies.get(part)!), total);
      const revealed = isExact(whole) ? people(rest) > 0 && isDelicate(rest) : people(rest) === 0;
      if (revealed) return exact[0];
    }
    return undefined;
  };
  for (let block = next(); block !== undefined; block = next()) withheld.add(block);
  return withheld;
}

const subtract = (a: Tally, b: Tally): Tally => a.map((value, i) => value - b[i]!);
