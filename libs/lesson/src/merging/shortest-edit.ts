// The shortest edit between two sequences by Myers' divide and conquer (An O(ND) Difference Algorithm, section 4b): of many equally short
// ones the one that grows from both ends, as git's, so that lines both tools could pair in several ways are paired alike.
import type { Change } from '../compare-keys';

/** Past so many edits between two anchors the search is given up: `null`. */
const MOST_EDITS = 2_000;

interface Middle {
  readonly a: number;
  readonly b: number;
}

class EditSearch {
  private readonly forward: Int32Array;
  private readonly backward: Int32Array;
  private readonly offset: number;
  readonly changedA: Uint8Array;
  readonly changedB: Uint8Array;
  private effort = 0;

  constructor(
    private readonly a: Int32Array,
    private readonly b: Int32Array,
    private readonly budget: number,
  ) {
    this.offset = b.length + 1;
    this.forward = new Int32Array(a.length + b.length + 3);
    this.backward = new Int32Array(a.length + b.length + 3);
    this.changedA = new Uint8Array(a.length);
    this.changedB = new Uint8Array(b.length);
  }

  run(): boolean {
    return this.compare(0, this.a.length, 0, this.b.length);
  }

  private compare(fromA: number, toA: number, fromB: number, toB: number): boolean {
    while (fromA < toA && fromB < toB && this.a[fromA] === this.b[fromB]) [fromA, fromB] = [fromA + 1, fromB + 1];
    while (fromA < toA && fromB < toB && this.a[toA - 1] === this.b[toB - 1]) [toA, toB] = [toA - 1, toB - 1];
    if (fromA === toA) this.changedB.fill(1, fromB, toB);
    else if (fromB === toB) this.changedA.fill(1, fromA, toA);
    else {
      const middle = this.middle(fromA, toA, fromB, toB);
      return middle !== null && this.compare(fromA, middle.a, fromB, middle.b) && this.compare(middle.a, toA, middle.b, toB);
    }
    return true;
  }

  /** Where the ways from either end meet. Diagonals are a − b; `forward` and `backward` hold how far along a each has come. */
  private middle(fromA: number, toA: number, fromB: number, toB: number): Middle | null {
    const { forward, backward, offset } = this;
    const [least, most] = [fromA - toB, toA - fromB];
    const [start, end] = [fromA - fromB, toA - toB];
    const odd = ((start - end) & 1) !== 0;
    const reach = { forward: { low: start, high: start }, backward: { low: end, high: end } };
    forward[offset + start] = fromA;
    backward[offset + end] = toA;
    for (let edits = 1; edits <= MOST_EDITS; edits += 1) {
      if ((this.effort += edits) > this.budget) return null;
      this.widen(reach.forward, least, most, forward, -1);
      for (let d = reach.forward.high; d >= reach.forward.low; d -= 2) {
        const [below, above] = [forward[offset + d - 1] ?? -1, forward[offset + d + 1] ?? -1];
        let x = below >= above ? below + 1 : above;
        while (x < toA && x - d < toB && this.a[x] === this.b[x - d]) x += 1;
        forward[offset + d] = x;
        if (odd && d >= reach.backward.low && d <= reach.backward.high && (backward[offset + d] ?? 0) <= x) return { a: x, b: x - d };
      }
      this.widen(reach.backward, least, most, backward, 0x7fffffff);
      for (let d = reach.backward.high; d >= reach.backward.low; d -= 2) {
        const [below, above] = [backward[offset + d - 1] ?? 0, backward[offset + d + 1] ?? 0];
        let x = below < above ? below : above - 1;
        while (x > fromA && x - d > fromB && this.a[x - 1] === this.b[x - d - 1]) x -= 1;
        backward[offset + d] = x;
        if (!odd && d >= reach.forward.low && d <= reach.forward.high && x <= (forward[offset + d] ?? 0)) return { a: x, b: x - d };
      }
    }
    return null;
  }

  /** One more diagonal on either side while there is room, one less where there is none. */
  private widen(range: { low: number; high: number }, least: number, most: number, ways: Int32Array, unreached: number): void {
    const { offset } = this;
    if (range.low > least) {
      range.low -= 1;
      ways[offset + range.low - 1] = unreached;
    } else range.low += 1;
    if (range.high < most) {
      range.high += 1;
      ways[offset + range.high + 1] = unreached;
    } else range.high -= 1;
  }
}

/** Numbers for the keys that both sequences have between `from` and their common ending, with their places; others differ whatever the rest is. */
function numberCommon(a: readonly string[], b: readonly string[], from: number, toA: number, toB: number): { keys: [Int32Array, Int32Array]; places: [number[], number[]] } {
  const inA = new Map<string, number>();
  for (let index = from; index < toA; index += 1) inA.set(a[index] as string, 0);
  let count = 0;
  const places: [number[], number[]] = [[], []];
  const numbers: [number[], number[]] = [[], []];
  for (let index = from; index < toB; index += 1) {
    const known = inA.get(b[index] as string);
    if (known === undefined) continue;
    if (known === 0) inA.set(b[index] as string, (count += 1));
    places[1].push(index);
    numbers[1].push(known || count);
  }
  for (let index = from; index < toA; index += 1) {
    const known = inA.get(a[index] as string) ?? 0;
    if (known === 0) continue;
    places[0].push(index);
    numbers[0].push(known);
  }
  return { keys: [Int32Array.from(numbers[0]), Int32Array.from(numbers[1])], places };
}

/** The changes from a to b; null when finding them would take more than `budget` steps. */
export function shortestEdit(a: readonly string[], b: readonly string[], budget: number): Change[] | null {
  let [from, toA, toB] = [0, a.length, b.length];
  while (from < toA && from < toB && a[from] === b[from]) from += 1;
  while (toA > from && toB > from && a[toA - 1] === b[toB - 1]) [toA, toB] = [toA - 1, toB - 1];
  const { keys, places } = numberCommon(a, b, from, toA, toB);
  const search = new EditSearch(keys[0], keys[1], budget);
  if (!search.run()) return null;
  const keptA = places[0].filter((_place, index) => search.changedA[index] === 0);
  const keptB = places[1].filter((_place, index) => search.changedB[index] === 0);
  const changes: Change[] = [];
  let [doneA, doneB] = [from, from];
  for (let index = 0; index <= keptA.length; index += 1) {
    const [placeA, placeB] = [keptA[index] ?? toA, keptB[index] ?? toB];
    if (placeA > doneA || placeB > doneB) changes.push({ fromA: doneA, toA: placeA, fromB: doneB, toB: placeB });
    [doneA, doneB] = [placeA + 1, placeB + 1];
  }
  return changes;
}
