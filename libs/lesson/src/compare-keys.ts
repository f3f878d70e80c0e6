// Where two sequences (of words, lines, blocks) differ, found in a time that grows with their length, whatever they hold.
import { diffArrays } from 'diff';
import { longestRising } from './longest-rising';
import type { Pair } from './longest-rising';

/** A stretch that differs: `a[fromA, toA)` was replaced by `b[fromB, toB)`; either may be empty. Changes are in order and never touch. */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** More edits than this with no telling word between them are shown as "all of it replaced". */
const MAX_EDITS = 200;
/** Runs of up to so many keys are compared at once. */
const SHORT = 60;

/** How many more edits one comparison of two lessons may look for; it bounds the time whatever the texts hold. */
export interface EditBudget {
  left: number;
}
export const createEditBudget = (): EditBudget => ({ left: 100_000 });

class KeyComparison {
  private readonly changes: { -readonly [key in keyof Change]: number }[] = [];

  constructor(
    private readonly a: readonly string[],
    private readonly b: readonly string[],
    private readonly budget: EditBudget,
  ) {}

  run(): Change[] {
    this.compare(0, this.a.length, 0, this.b.length);
    return this.changes;
  }

  private change(fromA: number, toA: number, fromB: number, toB: number): void {
    if (fromA === toA && fromB === toB) return;
    const last = this.changes.at(-1);
    if (last && last.toA === fromA && last.toB === fromB) [last.toA, last.toB] = [toA, toB];
    else this.changes.push({ fromA, toA, fromB, toB });
  }

  private compare(fromA: number, toA: number, fromB: number, toB: number): void {
    let [startA, startB, endA, endB] = [fromA, fromB, toA, toB];
    while (startA < endA && startB < endB && this.a[startA] === this.b[startB]) [startA, startB] = [startA + 1, startB + 1];
    while (endA > startA && endB > startB && this.a[endA - 1] === this.b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
    this.between(startA, endA, startB, endB);
  }

  /** Long runs are cut at keys that occur once on either side; what is left between these is short. */
  private between(fromA: number, toA: number, fromB: number, toB: number): void {
    const anchors = Math.min(toA - fromA, toB - fromB) > SHORT ? this.anchors(fromA, toA, fromB, toB) : [];
    if (anchors.length === 0) {
      this.short(fromA, toA, fromB, toB);
      return;
    }
    let [a, b] = [fromA, fromB];
    for (const anchor of anchors) {
      this.compare(a, anchor.a, b, anchor.b);
      [a, b] = [anchor.a + 1, anchor.b + 1];
    }
    this.compare(a, toA, b, toB);
  }

  private anchors(fromA: number, toA: number, fromB: number, toB: number): Pair[] {
    const once = (keys: readonly string[], from: number, to: number): Map<string, number> => {
      const places = new Map<string, number>();
      for (let index = from; index < to; index += 1) {
        const key = keys[index] ?? '';
        places.set(key, places.has(key) ? -1 : index);
      }
      return places;
    };
    const inB = once(this.b, fromB, toB);
    const pairs: Pair[] = [];
    for (const [key, a] of once(this.a, fromA, toA)) {
      const b = inB.get(key) ?? -1;
      if (a >= 0 && b >= 0) pairs.push({ a, b });
    }
    return [...longestRising(pairs)].sort((one, other) => one.a - other.a);
  }

  private short(fromA: number, toA: number, fromB: number, toB: number): void {
    const most = Math.min(MAX_EDITS, this.budget.left);
    const found = fromA === toA || fromB === toB ? undefined : diffArrays(this.a.slice(fromA, toA), this.b.slice(fromB, toB), { maxEditLength: most });
    let [a, b, edits] = [fromA, fromB, 0];
    for (const { added, removed, value } of found ?? []) {
      const [nextA, nextB] = [added ? a : a + value.length, removed ? b : b + value.length];
      if (added || removed) {
        this.change(a, nextA, b, nextB);
        edits += value.length;
      }
      [a, b] = [nextA, nextB];
    }
    if (fromA < toA && fromB < toB) this.budget.left -= found ? edits : most;
    this.change(a, toA, b, toB);
  }
}

export function compareKeys(a: readonly string[], b: readonly string[], budget: EditBudget = createEditBudget()): Change[] {
  return new KeyComparison(a, b, budget).run();
}
