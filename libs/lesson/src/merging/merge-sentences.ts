// Looks into lines both sides changed: joins what lies apart, and keeps a choice where both changed the same sentence.
import type { EditBudget } from '../compare-keys';
import { mergeKeys } from './merge-keys';
import type { Span, Stretch } from './merge-keys';
import { compareText, isWord } from './near-changes';
import { splitChoice } from './split-choice';
import type { TextToken } from './text-tokens';

/** A run of the merged text: settled, or a choice. */
export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'conflict'; readonly base: string; readonly ours: string; readonly theirs: string };

type Tokens = readonly TextToken[];
export interface TokenSides {
  readonly base: Tokens;
  readonly ours: Tokens;
  readonly theirs: Tokens;
}

/** Two changes of one sentence with so many words between them or fewer depend on each other, likely. */
const TOO_NEAR = 1;
/** … and so many where the sentence was changed in many places. */
const NEAR = 5;
const MANY_CHANGES = 3;

export const textOf = (tokens: Tokens, { from, to }: Span): string => {
  let text = '';
  for (let index = from; index < to; index += 1) text += tokens[index]?.text ?? '';
  return text;
};

const part = (stretch: Stretch, from: number, to: number): Stretch => ({
  by: stretch.by,
  base: { from: stretch.base.from + from, to: stretch.base.from + to },
  ours: { from: stretch.ours.from + from, to: stretch.ours.from + to },
  theirs: { from: stretch.theirs.from + from, to: stretch.theirs.from + to },
});

class SentenceMerge {
  private readonly sentences: Stretch[][] = [[]];

  constructor(private readonly sides: TokenSides) {}

  run(stretches: readonly Stretch[]): Piece[] {
    for (const stretch of stretches) this.place(stretch);
    return this.sentences.flatMap((sentence) => (this.isSettled(sentence) ? sentence.map((stretch) => this.settled(stretch)) : this.choice(sentence)));
  }

  private add(stretch: Stretch): void {
    this.sentences.at(-1)?.push(stretch);
  }

  private close(): void {
    if (this.sentences.at(-1)?.length) this.sentences.push([]);
  }

  /** Puts a stretch into its sentence; unchanged ones are cut at the ends of sentences. */
  private place(stretch: Stretch): void {
    const length = stretch.base.to - stretch.base.from;
    if (stretch.by !== 'same') {
      // A sentence added after another is not part of it.
      const mine = stretch.by === 'theirs' ? this.sides.theirs[stretch.theirs.from] : this.sides.ours[stretch.ours.from];
      if (length === 0 && stretch.by !== 'conflict' && mine?.ends) this.close();
      this.add(stretch);
      return;
    }
    let from = 0;
    for (let index = 0; index < length; index += 1) {
      if (!this.sides.base[stretch.base.from + index]?.ends) continue;
      this.add(part(stretch, from, index + 1));
      this.close();
      from = index + 1;
    }
    if (from < length) this.add(part(stretch, from, length));
  }

  /** Whether what was done to a sentence may be put together: by one side alone, or by both far enough apart. */
  private isSettled(sentence: readonly Stretch[]): boolean {
    let [nearest, between, changes] = [Infinity, Infinity, 0];
    let last: Stretch['by'] | null = null;
    for (const { by, base } of sentence) {
      if (by === 'conflict') return false;
      if (by === 'same') {
        for (let index = base.from; index < base.to; index += 1) if (isWord(this.sides.base[index]?.key ?? '')) between += 1;
        continue;
      }
      if (by === 'both') continue;
      changes += 1;
      if (last !== null && last !== by) nearest = Math.min(nearest, between);
      [last, between] = [by, 0];
    }
    return nearest > (changes > MANY_CHANGES ? NEAR : TOO_NEAR);
  }

  private settled(stretch: Stretch): Piece {
    if (stretch.by !== 'same') return { kind: 'text', text: stretch.by === 'theirs' ? textOf(this.sides.theirs, stretch.theirs) : textOf(this.sides.ours, stretch.ours) };
    let text = '';
    // Of two spellings of a gap (where a line is wrapped) that of whoever changed it.
    for (let index = 0; index < stretch.base.to - stretch.base.from; index += 1) {
      const [base, ours, theirs] = [this.sides.base[stretch.base.from + index]?.text, this.sides.ours[stretch.ours.from + index]?.text, this.sides.theirs[stretch.theirs.from + index]?.text];
      text += (base === ours ? theirs : ours) ?? '';
    }
    return { kind: 'text', text };
  }

  private choice(sentence: readonly Stretch[]): Piece[] {
    const [first, last] = [sentence[0], sentence.at(-1)];
    if (!first || !last) return [];
    const whole = (name: keyof TokenSides): Span => ({ from: first[name].from, to: last[name].to });
    return splitChoice(this.sides, whole('base'), whole('ours'), whole('theirs')).map((choice): Piece => {
      const [base, ours, theirs] = [textOf(this.sides.base, choice.base), textOf(this.sides.ours, choice.ours), textOf(this.sides.theirs, choice.theirs)];
      if (choice.same) return { kind: 'text', text: base === ours ? theirs : ours };
      const only = soleChange(base, ours, theirs);
      return only === null ? { kind: 'conflict', base, ours, theirs } : { kind: 'text', text: only };
    });
  }
}

/** What is left of a choice that is none: where one side changed nothing, or both only how much room there is. */
function soleChange(base: string, ours: string, theirs: string): string | null {
  if (base === ours || ours === theirs) return theirs;
  if (base === theirs) return ours;
  if ((base + ours + theirs).trim() !== '') return null;
  return ours.length >= theirs.length ? ours : theirs;
}

/** The pieces of the merged text, in order. */
export function mergeSentences(sides: TokenSides, budget?: EditBudget): Piece[] {
  const keys = (tokens: Tokens): string[] => tokens.map(({ key }) => key);
  return new SentenceMerge(sides).run(mergeKeys(keys(sides.base), keys(sides.ours), keys(sides.theirs), budget, compareText));
}
