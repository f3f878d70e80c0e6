// Where two texts differ line by line, with each change placed where git places it, so that what git merges cleanly comes out the same.
import { compareKeys } from '../compare-keys';
import type { Change, EditBudget } from '../compare-keys';
import { shortestEdit } from './shortest-edit';

/** Steps spent on looking for the very shortest edit; texts that have less in common are compared by their telling lines. */
const MOST_STEPS = 500_000;

/** With line ends, so that they join to the text again. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** How many changed lines one text has before each kept line, and after the last. */
type Gaps = number[];

/** A run of changed lines in the gap before kept line `gap`, on the lines `[start, end)`. */
class SlidingRun {
  private start: number;
  private end: number;

  constructor(
    private readonly lines: readonly string[],
    private readonly gaps: Gaps,
    readonly other: Gaps,
    public gap: number,
    start: number,
  ) {
    this.start = start;
    this.end = start + (gaps[gap] ?? 0);
  }

  get size(): number {
    return this.end - this.start;
  }

  get next(): number {
    return this.end + 1;
  }

  get meetsOther(): boolean {
    return (this.other[this.gap] ?? 0) > 0;
  }

  /** Over an equal line before it, and into the run before that, if there is one. */
  up(): boolean {
    if (this.gap === 0 || this.lines[this.start - 1] !== this.lines[this.end - 1]) return false;
    this.move(-1);
    const before = this.gaps[this.gap] ?? 0;
    [this.start, this.end] = [this.start - 1 - before, this.end - 1];
    this.gaps[this.gap] = this.size;
    return true;
  }

  down(): boolean {
    if (this.gap === this.gaps.length - 1 || this.lines[this.start] !== this.lines[this.end]) return false;
    this.move(1);
    const after = this.gaps[this.gap] ?? 0;
    [this.start, this.end] = [this.start + 1, this.end + 1 + after];
    this.gaps[this.gap] = this.size;
    return true;
  }

  private move(by: 1 | -1): void {
    this.gaps[this.gap] = 0;
    this.gap += by;
  }

  /** To its last place, or the last where the other text has a change too. */
  settle(): void {
    let [size, meeting, highest] = [-1, -1, this.gap];
    while (size !== this.size) {
      size = this.size;
      while (this.up());
      highest = this.gap;
      meeting = this.meetsOther ? this.gap : -1;
      while (this.down()) if (this.meetsOther) meeting = this.gap;
    }
    if (this.gap > highest && meeting >= 0) while (!this.meetsOther && this.up());
  }
}

/** A run of lines that were only added or taken away may often stand at several places (between equal empty lines). */
function slide(lines: readonly string[], gaps: Gaps, other: Gaps): void {
  let start = 0;
  for (let gap = 0; gap < gaps.length; gap += 1) {
    if ((gaps[gap] ?? 0) === 0) {
      start += 1;
      continue;
    }
    const run = new SlidingRun(lines, gaps, other, gap, start);
    run.settle();
    [gap, start] = [run.gap, run.next];
  }
}

function slideChanges(changes: readonly Change[], a: readonly string[], b: readonly string[]): Change[] {
  const kept = a.length - changes.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  const gaps = { a: new Array<number>(kept + 1).fill(0), b: new Array<number>(kept + 1).fill(0) };
  let changed = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    [gaps.a[fromA - changed], gaps.b[fromA - changed]] = [toA - fromA, toB - fromB];
    changed += toA - fromA;
  }
  slide(a, gaps.a, gaps.b);
  slide(b, gaps.b, gaps.a);
  const slid: Change[] = [];
  let [atA, atB] = [0, 0];
  for (let gap = 0; gap <= kept; gap += 1) {
    const [inA, inB] = [gaps.a[gap] ?? 0, gaps.b[gap] ?? 0];
    if (inA > 0 || inB > 0) slid.push({ fromA: atA, toA: atA + inA, fromB: atB, toB: atB + inB });
    [atA, atB] = [atA + inA + 1, atB + inB + 1];
  }
  return slid;
}

export function compareLines(a: readonly string[], b: readonly string[], budget?: EditBudget): Change[] {
  return slideChanges(shortestEdit(a, b, MOST_STEPS) ?? compareKeys(a, b, budget), a, b);
}
