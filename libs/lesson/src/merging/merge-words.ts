// The words of one paragraph put together from two sides, and their formatting apart from the words.
import type { EditBudget } from '../compare-keys';
import { joinTexts, withMarks } from '../create-node';
import type { DocumentNode } from '../document';
import { tokenise } from '../word-runs';
import type { Token } from '../word-runs';
import { applyMarks, markChanges, sameMarkChange } from './merge-attributes';
import type { MarkChange } from './merge-attributes';
import { mergeKeys } from './merge-keys';
import type { Stretch } from './merge-keys';
import type { MergedRun } from './merge-result';

export interface WordClash {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}
export interface MergedWords {
  readonly content: readonly DocumentNode[];
  readonly runs: readonly MergedRun[];
  /** Where both changed the same words or their formatting, differently; `content` holds ours there. */
  readonly clashes: readonly WordClash[];
}

/** Code is put together line by line: its white space means something. */
export function codeLines(nodes: readonly DocumentNode[] = []): Token[] {
  return nodes.flatMap((node) => (node.text?.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((text) => ({ key: text, text, node })));
}
export const words = (nodes: readonly DocumentNode[] = []): Token[] => tokenise(nodes);

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
const asNode = ({ node, text }: Token): DocumentNode => (node.type === 'text' ? { ...node, text } : node);
const marked = (token: Token, changes: readonly MarkChange[]): DocumentNode => {
  const node = asNode(token);
  const { marks: _before, ...bare } = node;
  return changes.length === 0 ? node : withMarks(bare, applyMarks(node.marks, changes));
};
/** Changes that every one of the words went through. */
const shared = (lists: readonly (readonly MarkChange[])[]): MarkChange[] => (lists[0] ?? []).filter((change) => lists.every((list) => list.some((other) => sameMarkChange(change, other))));

class WordsMerge {
  private readonly content: DocumentNode[] = [];
  private readonly runs: MergedRun[] = [];
  private readonly clashes: WordClash[] = [];

  constructor(
    private readonly base: readonly Token[],
    private readonly ours: readonly Token[],
    private readonly theirs: readonly Token[],
  ) {}

  run(stretches: readonly Stretch[]): MergedWords {
    for (const stretch of stretches) this.merge(stretch);
    return { content: joinTexts(this.content), runs: this.runs, clashes: this.clashes };
  }

  private merge({ by, ...spans }: Stretch): void {
    const base = this.base.slice(spans.base.from, spans.base.to);
    const ours = this.ours.slice(spans.ours.from, spans.ours.to);
    const theirs = this.theirs.slice(spans.theirs.from, spans.theirs.to);
    const texts = { base: textOf(base), ours: textOf(ours), theirs: textOf(theirs) };
    if (by === 'same') {
      this.add({ op: 'same', text: texts.ours });
      base.forEach((token, index) => this.keep(token, ours[index] ?? token, theirs[index] ?? token));
    } else if (by === 'conflict') {
      this.runs.push({ op: 'conflict', ...texts });
      this.clashes.push(texts);
      this.content.push(...ours.map(asNode));
    } else {
      const [mine, other] = by === 'theirs' ? [theirs, ours] : [ours, theirs];
      if (base.length > 0) this.add({ op: 'del', by, text: texts.base });
      if (mine.length > 0) this.add({ op: 'add', by, text: textOf(mine) });
      this.replace(base, mine, by === 'both' ? base : other, texts);
    }
  }

  private add(run: MergedRun): void {
    this.runs.push(run);
  }

  /** A word nobody changed, with the formatting of both; of two spellings of a space that of whoever changed it. */
  private keep(base: Token, ours: Token, theirs: Token): void {
    const [ourChanges, theirChanges] = [markChanges(base.node, ours.node), markChanges(base.node, theirs.node)];
    const spelled = ours.text === base.text && ours.node.type === base.node.type ? theirs : ours;
    const clash = ourChanges.some((change) => theirChanges.some((other) => other.type === change.type && !sameMarkChange(change, other)));
    const last = this.clashes.at(-1);
    if (clash && last?.ours !== ours.text) this.clashes.push({ base: base.text, ours: ours.text, theirs: theirs.text });
    this.content.push(spelled === ours ? marked(ours, theirChanges.filter(({ type }) => !ourChanges.some((change) => change.type === type))) : marked(theirs, ourChanges));
  }

  /** Words one side wrote anew, in the formatting the other side gave to the words they replace. */
  private replace(base: readonly Token[], mine: readonly Token[], other: readonly Token[], texts: WordClash): void {
    const changes = base.map((token, index) => markChanges(token.node, (other[index] ?? token).node));
    const common = shared(changes);
    if (changes.some((list) => list.length > common.length)) this.clashes.push(texts);
    this.content.push(...mine.map((token) => marked(token, common)));
  }
}

export function mergeWords(base: readonly Token[], ours: readonly Token[], theirs: readonly Token[], budget: EditBudget): MergedWords {
  const keys = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
  return new WordsMerge(base, ours, theirs).run(mergeKeys(keys(base), keys(ours), keys(theirs), budget));
}
