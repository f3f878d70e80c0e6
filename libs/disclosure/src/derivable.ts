// What can be worked out from sums that are told: the groups of people that adding and subtracting them gives.

/** A sum somebody can read: whom it is about, as one bit for each group of people who are alike. */
export interface Told { readonly kind: string; readonly people: bigint }

/** Coefficients below this are rounding. */
const NOTHING = 1e-9;

/**
 * How to work out a group from what is told: a coefficient for each of `told`, or null where no linear combination is exactly this group.
 * Gaussian elimination with one column for every sum and one for the group; sums of groups are ones and noughts, so rounding stays far from both.
 */
export function combination(told: readonly Told[], wanted: bigint): number[] | null {
  const width = told.length;
  const rows = kindsOfPeople([...told.map(({ people }) => people), wanted]).map((person) => Float64Array.from([...told.map(({ people }) => bitOf(people, person)), bitOf(wanted, person)]));
  const leads: number[] = [];
  for (let column = 0; column < width && leads.length < rows.length; column++) {
    const at = leads.length;
    const lead = rows.findIndex((row, i) => i >= at && Math.abs(row[column]!) > NOTHING);
    if (lead < 0) continue;
    [rows[at], rows[lead]] = [rows[lead]!, rows[at]!];
    const own = rows[at]!;
    const scale = own[column]!;
    for (let j = column; j <= width; j++) own[j]! /= scale;
    for (const [i, row] of rows.entries()) {
      const factor = row[column]!;
      if (i !== at && Math.abs(factor) > NOTHING) for (let j = column; j <= width; j++) row[j]! -= factor * own[j]!;
    }
    leads.push(column);
  }
  if (rows.slice(leads.length).some((row) => Math.abs(row[width]!) > NOTHING)) return null;
  const found = new Array<number>(width).fill(0);
  leads.forEach((column, i) => { found[column] = Math.abs(rows[i]![width]!) > NOTHING ? rows[i]![width]! : 0; });
  return found;
}

/** One of each kind of people whom no sum tells apart: all others would repeat their row. */
function kindsOfPeople(sums: readonly bigint[]): bigint[] {
  const seen = new Map<string, bigint>();
  const everybody = sums.reduce((all, sum) => all | sum, 0n);
  for (let bit = 0n; everybody >> bit > 0n; bit++) {
    if ((everybody >> bit & 1n) === 0n) continue;
    const key = sums.map((sum) => (sum >> bit & 1n ? 1 : 0)).join('');
    if (!seen.has(key)) seen.set(key, bit);
  }
  return [...seen.values()];
}

const bitOf = (people: bigint, bit: bigint): number => Number(people >> bit & 1n);

/** A group that can be worked out, and the sums (their places in the list) by which. */
export interface Derived { readonly people: bigint; readonly from: ReadonlySet<number> }

/** Enough for any trust; what is worked out over more steps than that is left out. */
const MOST = 5000;

/**
 * What is left when told groups are taken from others: of each group what lies in no told part of it, and of the groups that cover one
 * what lies outside it, again and again. Each is found by adding and subtracting, so it is as good as told. Among them is every
 * smallest group that can be worked out (`derivable.spec.ts` tries them all), and any other is a sum of such.
 */
export function remainders(told: readonly Told[]): Derived[] {
  const sums = told.map(({ kind, people }, index) => ({ kind, people, index, size: sizeOf(people) })).sort((a, b) => b.size - a.size);
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  const strip = ({ people, from }: Derived): Derived[] => {
    const inner = sums.filter((sum) => sum.people !== people && isWithin(sum.people, people));
    // Which of two overlapping parts is taken away first decides what is left: each kind begins once.
    const firsts = kinds.filter((kind) => inner.some((sum) => sum.kind === kind));
    return inner.length === 0 ? [{ people, from }] : firsts.map((first) => {
      let rest = people;
      const used = new Set(from);
      for (const part of [...inner.filter(({ kind }) => kind === first), ...inner.filter(({ kind }) => kind !== first)]) {
        if (!isWithin(part.people, rest)) continue;
        rest ^= part.people;
        used.add(part.index);
      }
      return { people: rest, from: used };
    });
  };
  const found = new Map<bigint, Derived>();
  // What lies outside many groups is the same.
  const looked = new Set<bigint>();
  const queue = sums.flatMap(({ people, index }) => { const own = { people, from: new Set([index]) }; return [...strip(own), own]; });
  while (queue.length > 0 && found.size < MOST) {
    const group = queue.pop()!;
    if (group.people === 0n || found.has(group.people)) continue;
    found.set(group.people, group);
    const touching = sums.filter((sum) => (sum.people & group.people) !== 0n);
    for (const kind of kinds) {
      const touched = touching.filter((sum) => sum.kind === kind);
      const cover = touched.reduce((all, part) => all | part.people, 0n);
      if (cover === group.people || !isWithin(group.people, cover)) continue;
      const outside = cover ^ group.people;
      if (looked.has(outside)) continue;
      looked.add(outside);
      queue.push(...strip({ people: outside, from: new Set([...group.from, ...touched.map(({ index }) => index)]) }));
    }
  }
  return [...found.values()];
}

export const isWithin = (inner: bigint, outer: bigint): boolean => (inner & outer) === inner;

function sizeOf(people: bigint): number {
  let size = 0;
  for (let left = people; left > 0n; left >>= 1n) size += Number(left & 1n);
  return size;
}
