// Lays two sets of changes of one sequence over each other: what each side did to which stretch of it.
import { compareKeys, createEditBudget } from '../compare-keys';
import type { Change, EditBudget } from '../compare-keys';

export interface Span {
  readonly from: number;
  readonly to: number;
}
/**
 * A stretch of the three sequences. `same`: nobody changed it. `both`: both made the same change. `conflict`: each changed it in a way of
 * its own. Stretches are in order and cover the three sequences without a gap.
 */
export interface Stretch {
  readonly by: 'same' | 'ours' | 'theirs' | 'both' | 'conflict';
  readonly base: Span;
  readonly ours: Span;
  readonly theirs: Span;
}

const lengthOf = ({ from, to }: Span): number => to - from;

class KeyMerge {
  private readonly stretches: Stretch[] = [];
  private at = { base: 0, ours: 0, theirs: 0 };

  constructor(
    private readonly base: readonly string[],
    private readonly ours: readonly string[],
    private readonly theirs: readonly string[],
  ) {}

  run(ourChanges: readonly Change[], theirChanges: readonly Change[]): Stretch[] {
    let [o, t] = [0, 0];
    while (o < ourChanges.length || t < theirChanges.length) {
      const [our, their] = [ourChanges[o], theirChanges[t]];
      if (our && (!their || our.toA < their.fromA)) {
        this.take('ours', our.fromA, our.toA, lengthOf({ from: our.fromB, to: our.toB }), our.toA - our.fromA);
        o += 1;
      } else if (their && (!our || their.toA < our.fromA)) {
        this.take('theirs', their.fromA, their.toA, their.toA - their.fromA, lengthOf({ from: their.fromB, to: their.toB }));
        t += 1;
      } else {
        const group = gather(ourChanges, theirChanges, o, t);
        this.together(group.from, group.to, ourChanges.slice(o, group.nextOurs), theirChanges.slice(t, group.nextTheirs));
        [o, t] = [group.nextOurs, group.nextTheirs];
      }
    }
    this.same(this.base.length);
    return this.stretches;
  }

  private same(to: number): void {
    const length = to - this.at.base;
    if (length > 0) this.push('same', length, length, length);
  }

  private take(by: Stretch['by'], from: number, to: number, ours: number, theirs: number): void {
    this.same(from);
    this.push(by, to - from, ours, theirs);
  }

  /** Changes of both sides that overlap or touch. */
  private together(from: number, to: number, ours: readonly Change[], theirs: readonly Change[]): void {
    const grown = (changes: readonly Change[]): number => changes.reduce((sum, change) => sum + change.toB - change.fromB - (change.toA - change.fromA), to - from);
    this.same(from);
    const [ourLength, theirLength] = [grown(ours), grown(theirs)];
    const equal = ourLength === theirLength && Array.from({ length: ourLength }).every((_none, index) => this.ours[this.at.ours + index] === this.theirs[this.at.theirs + index]);
    this.push(equal ? 'both' : 'conflict', to - from, ourLength, theirLength);
  }

  private push(by: Stretch['by'], base: number, ours: number, theirs: number): void {
    const at = this.at;
    this.at = { base: at.base + base, ours: at.ours + ours, theirs: at.theirs + theirs };
    this.stretches.push({ by, base: { from: at.base, to: this.at.base }, ours: { from: at.ours, to: this.at.ours }, theirs: { from: at.theirs, to: this.at.theirs } });
  }
}

/** The changes, from the given ones on, that reach into each other. */
function gather(ours: readonly Change[], theirs: readonly Change[], o: number, t: number): { from: number; to: number; nextOurs: number; nextTheirs: number } {
  const from = Math.min(ours[o]?.fromA ?? 0, theirs[t]?.fromA ?? 0);
  let [to, nextOurs, nextTheirs] = [from, o, t];
  const grow = (): boolean => {
    const our = ours[nextOurs];
    const their = theirs[nextTheirs];
    // The first of each belongs to the group whatever its length: an insertion has none.
    if (our && (nextOurs === o || our.fromA <= to)) [to, nextOurs] = [Math.max(to, our.toA), nextOurs + 1];
    else if (their && (nextTheirs === t || their.fromA <= to)) [to, nextTheirs] = [Math.max(to, their.toA), nextTheirs + 1];
    else return false;
    return true;
  };
  while (grow());
  return { from, to, nextOurs, nextTheirs };
}

type Compare = typeof compareKeys;

/** Changes that touch are taken together, as they may depend on each other. */
export function mergeKeys(base: readonly string[], ours: readonly string[], theirs: readonly string[], budget: EditBudget = createEditBudget(), compare: Compare = compareKeys): Stretch[] {
  return new KeyMerge(base, ours, theirs).run(compare(base, ours, budget), compare(base, theirs, budget));
}
