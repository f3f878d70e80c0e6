// Puts two versions of a Markdown text together: line by line as git does, and inside what both changed sentence by sentence. What nobody
// changed keeps its spelling to the letter.
import { createEditBudget } from './compare-keys';
import type { EditBudget } from './compare-keys';
import { compareLines, linesOf } from './merging/compare-lines';
import { mergeKeys } from './merging/merge-keys';
import type { Span, Stretch } from './merging/merge-keys';
import { mergeSentences } from './merging/merge-sentences';
import type { Piece } from './merging/merge-sentences';
import { ParagraphWatch } from './merging/paragraph-watch';
import { printConflicts } from './merging/print-conflicts';
import type { Labels, TextConflict } from './merging/print-conflicts';
import { codeLines, textTokens } from './merging/text-tokens';

export interface MarkdownMerge {
  readonly clean: boolean;
  /** The merged text; conflicts marked in it. */
  readonly merged: string;
  /** Just what each side wrote where a choice is left: a sentence, if it can be. */
  readonly conflicts: readonly TextConflict[];
  /** What was put together automatically inside one paragraph: worth a look. */
  readonly autoJoined: readonly { readonly text: string }[];
}
export interface MarkdownMergeOptions {
  readonly labels?: Labels;
  /** How many signs a conflict marker has. */
  readonly markerSize?: number;
}

interface Text {
  readonly lines: readonly string[];
  readonly code: readonly boolean[];
}

const readText = (text: string): Text => {
  const lines = linesOf(text);
  return { lines, code: codeLines(lines) };
};
const slice = (text: Text, { from, to }: Span): string => text.lines.slice(from, to).join('');

/** How all lines of a text end; null where they do not all end alike. */
function lineEnds(text: string): '\n' | '\r\n' | null {
  const all = text.match(/\n/g)?.length ?? 0;
  const windows = text.match(/\r\n/g)?.length ?? 0;
  return windows === 0 ? '\n' : windows === all ? '\r\n' : null;
}

class MarkdownTextMerge {
  readonly joined: { text: string }[] = [];
  readonly pieces: Piece[] = [];

  constructor(
    private readonly base: Text,
    private readonly ours: Text,
    private readonly theirs: Text,
    private readonly budget: EditBudget,
    /** Whether a side converted the line ends of the whole text: git joins nothing then, so everything joined is named. */
    private readonly converted: boolean,
  ) {}

  run(): void {
    const stretches = mergeKeys(this.base.lines, this.ours.lines, this.theirs.lines, this.budget, compareLines);
    const paragraphs = new ParagraphWatch();
    for (const stretch of stretches) {
      const [text, span] = stretch.by === 'theirs' ? [this.theirs, stretch.theirs] : [this.ours, stretch.ours];
      this.joined.push(...paragraphs.see(stretch.by, text.lines.slice(span.from, span.to), text.code.slice(span.from, span.to)));
      if (this.converted && stretch.by !== 'same' && stretch.by !== 'conflict') this.name(slice(text, span));
      if (stretch.by === 'conflict') this.lookInto(stretch);
      else this.pieces.push({ kind: 'text', text: slice(text, span) });
    }
    this.joined.push(...paragraphs.end());
  }

  private lookInto({ base, ours, theirs }: Stretch): void {
    const tokens = (text: Text, { from, to }: Span) => textTokens(text.lines.slice(from, to), text.code.slice(from, to));
    const pieces = mergeSentences({ base: tokens(this.base, base), ours: tokens(this.ours, ours), theirs: tokens(this.theirs, theirs) }, this.budget);
    let settled = '';
    for (const piece of [...pieces, null]) {
      if (piece?.kind === 'text') settled += piece.text;
      else {
        this.name(settled);
        settled = '';
      }
    }
    this.pieces.push(...pieces);
  }

  private name(text: string): void {
    if (text.trim() !== '') this.joined.push({ text: text.trim() });
  }
}

/** `ours` and `theirs` grew from `base`; what only one of them changed is taken. */
export function mergeMarkdown(base: string, ours: string, theirs: string, { labels = { base: 'base', ours: 'ours', theirs: 'theirs' }, markerSize = 7 }: MarkdownMergeOptions = {}): MarkdownMerge {
  const ends = { base: lineEnds(base), ours: lineEnds(ours), theirs: lineEnds(theirs) };
  const converted = ends.base !== null && ends.ours !== null && ends.theirs !== null && (ends.base !== ends.ours || ends.base !== ends.theirs);
  // A side that only converted its line ends has changed no line.
  const even = (text: string): string => (converted ? text.replaceAll('\r\n', '\n') : text);
  const merge = new MarkdownTextMerge(readText(even(base)), readText(even(ours)), readText(even(theirs)), createEditBudget(), converted);
  merge.run();
  const lineEnd = (ends.base === ends.ours ? ends.theirs : ends.ours) ?? '\n';
  const { text, conflicts } = printConflicts(merge.pieces, labels, markerSize, converted ? '\n' : lineEnd);
  return { clean: conflicts.length === 0, merged: converted && lineEnd === '\r\n' ? text.replaceAll('\n', '\r\n') : text, conflicts, autoJoined: merge.joined };
}
