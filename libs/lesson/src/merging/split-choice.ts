// Makes a long choice short: what both sides wrote alike is settled, and a choice is left only where they differ.
import { compareKeys } from '../compare-keys';
import type { Change } from '../compare-keys';
import type { Span } from './merge-keys';
import { isWord } from './near-changes';
import type { TextToken } from './text-tokens';

type Tokens = readonly TextToken[];

/** Fewer words than this in common between two differing runs do not part them. */
const TELLING_WORDS = 4;

interface Unit extends Span {
  readonly key: string;
  readonly words: number;
}

/** A stretch of a choice: where base is null both sides say the same there. */
export interface ChoicePart {
  readonly same: boolean;
  readonly base: Span;
  readonly ours: Span;
  readonly theirs: Span;
}

/** The sentences and lines of a run of tokens. */
function unitsOf(tokens: Tokens, { from, to }: Span): Unit[] {
  const units: Unit[] = [];
  let [start, key, words] = [from, '', 0];
  for (let index = from; index < to; index += 1) {
    const token = tokens[index] as TextToken;
    key += token.key;
    if (isWord(token.key)) words += 1;
    if (!token.ends && index < to - 1) continue;
    units.push({ from: start, to: index + 1, key, words });
    [start, key, words] = [index + 1, '', 0];
  }
  return units;
}

/** Differences with little but empty lines between them are one. */
function joinChanges(changes: readonly Change[], units: readonly Unit[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last ? units.slice(last.toA, change.fromA).reduce((sum, unit) => sum + unit.words, 0) : Infinity;
    if (last && between < TELLING_WORDS) joined[joined.length - 1] = { fromA: last.fromA, toA: change.toA, fromB: last.fromB, toB: change.toB };
    else joined.push(change);
  }
  return joined;
}

/** Where in the base a place of one side is: the end of a change for `'end'`, its start else. */
function placeInBase(changes: readonly Change[], place: number, side: 'start' | 'end'): number {
  let shift = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    if (place < fromB || (place === fromB && side === 'start')) break;
    if (place < toB) return side === 'start' ? fromA : toA;
    shift = toA - toB;
  }
  return place + shift;
}

/** The parts of a choice between `ours` and `theirs`, in order; just one where they have nothing to speak of in common. */
export function splitChoice(tokens: { readonly base: Tokens; readonly ours: Tokens; readonly theirs: Tokens }, base: Span, ours: Span, theirs: Span): ChoicePart[] {
  const [mine, other] = [unitsOf(tokens.ours, ours), unitsOf(tokens.theirs, theirs)];
  const keys = (units: readonly Unit[]): string[] => units.map(({ key }) => key);
  const all = joinChanges(compareKeys(keys(mine), keys(other)), mine);
  // Common lines before the first and after the last difference always count.
  if (mine.length === 0 || other.length === 0 || (all.length === 1 && all[0]?.fromA === 0 && all[0].toA === mine.length)) return [{ same: false, base, ours, theirs }];
  const slice = (list: Tokens, span: Span): string[] => list.slice(span.from, span.to).map(({ key }) => key);
  const [grownOurs, grownTheirs] = [compareKeys(slice(tokens.base, base), slice(tokens.ours, ours)), compareKeys(slice(tokens.base, base), slice(tokens.theirs, theirs))];
  const at = (units: readonly Unit[], index: number, span: Span): number => units[index]?.from ?? span.to;
  const parts: ChoicePart[] = [];
  let [doneOurs, doneTheirs, doneBase] = [ours.from, theirs.from, base.from];
  const same = (toOurs: number, toTheirs: number): void => {
    if (toOurs > doneOurs) parts.push({ same: true, base: { from: doneBase, to: doneBase }, ours: { from: doneOurs, to: toOurs }, theirs: { from: doneTheirs, to: toTheirs } });
  };
  for (const change of all) {
    const [o, t] = [{ from: at(mine, change.fromA, ours), to: at(mine, change.toA, ours) }, { from: at(other, change.fromB, theirs), to: at(other, change.toB, theirs) }];
    same(o.from, t.from);
    const from = Math.max(doneBase, base.from + Math.min(placeInBase(grownOurs, o.from - ours.from, 'start'), placeInBase(grownTheirs, t.from - theirs.from, 'start')));
    const to = Math.max(from, base.from + Math.max(placeInBase(grownOurs, o.to - ours.from, 'end'), placeInBase(grownTheirs, t.to - theirs.from, 'end')));
    parts.push({ same: false, base: { from, to }, ours: o, theirs: t });
    [doneOurs, doneTheirs, doneBase] = [o.to, t.to, to];
  }
  same(ours.to, theirs.to);
  return parts;
}
