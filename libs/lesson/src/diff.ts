// What changed from one version of a lesson to another, block by block and word by word.
import { alignBlocks } from './align-blocks';
import { ContentKeys, isTextBlock } from './content-keys';
import { isAboutBlock, spellingAttributes } from './attribute-rules';
import type { AttributeValue, DocumentNode, LessonDocument, NodeName } from './document';
import { longestRising } from './longest-rising';
import { inlineText, toPlainText } from './plain-text';
import { createEditBudget } from './compare-keys';
import { compareWords } from './word-runs';
import type { FormattingChange, WordRun } from './word-runs';

export type { FormattingChange, WordRun } from './word-runs';

export type DiffKind = 'unchanged' | 'edited' | 'added' | 'removed' | 'moved';

export type BlockChange =
  | { readonly what: 'type'; readonly before: NodeName; readonly after: NodeName }
  | { readonly what: 'attribute'; readonly name: string; readonly before: AttributeValue; readonly after: AttributeValue }
  | FormattingChange;

/**
 * One block of either version. `added` has only `after`, `removed` only `before`; a `moved` block may also have been edited.
 * Text blocks say how in `words`; blocks that hold blocks (lists, items, tables, rows, cells, quotations) in `parts`.
 */
export interface DiffEntry {
  readonly kind: DiffKind;
  /** Whether the content changed: true for `edited`, false for `unchanged`, either for `moved`. */
  readonly edited: boolean;
  readonly before?: DocumentNode;
  readonly after?: DocumentNode;
  readonly words?: readonly WordRun[];
  readonly changes?: readonly BlockChange[];
  readonly parts?: readonly DiffEntry[];
}

function attributeChanges(a: DocumentNode, b: DocumentNode): BlockChange[] {
  const changes: BlockChange[] = a.type === b.type ? [] : [{ what: 'type', before: a.type, after: b.type }];
  for (const name of new Set([...Object.keys(a.attrs ?? {}), ...Object.keys(b.attrs ?? {})])) {
    const [before, after] = [a.attrs?.[name] ?? null, b.attrs?.[name] ?? null];
    // An attribute only one of two kinds of block has says no more than the change of kind.
    const shared = a.type === b.type || (name in (a.attrs ?? {}) && name in (b.attrs ?? {}));
    if (name !== 'id' && shared && !spellingAttributes.has(name) && JSON.stringify(before) !== JSON.stringify(after)) changes.push({ what: 'attribute', name, before, after });
  }
  return changes;
}

class LessonComparison {
  private readonly keys = new ContentKeys();
  private readonly budget = createEditBudget();

  compare(a: readonly DocumentNode[], b: readonly DocumentNode[]): DiffEntry[] {
    const pairs = alignBlocks(a, b, this.keys);
    const kept = longestRising(pairs);
    const pairOfB = new Map(pairs.map((pair) => [pair.b, pair]));
    const matchedA = new Set(pairs.map((pair) => pair.a));
    const entries: DiffEntry[] = [];
    let next = 0;
    // Removed blocks are shown where they stood: before the next block that kept its place.
    const removeUpTo = (end: number): void => {
      for (; next < end; next += 1) if (!matchedA.has(next)) entries.push({ kind: 'removed', edited: false, before: a[next] });
    };
    b.forEach((node, index) => {
      const pair = pairOfB.get(index);
      if (pair && kept.has(pair)) removeUpTo(pair.a);
      const before = pair && a[pair.a];
      entries.push(pair && before ? this.compareBlock(before, node, !kept.has(pair)) : { kind: 'added', edited: false, after: node });
    });
    removeUpTo(a.length);
    return entries;
  }

  private compareBlock(a: DocumentNode, b: DocumentNode, moved: boolean): DiffEntry {
    const changes = attributeChanges(a, b);
    if (this.keys.of(a) === this.keys.of(b) && changes.length === 0) return { kind: moved ? 'moved' : 'unchanged', edited: false, before: a, after: b };
    const entry: DiffEntry = { kind: moved ? 'moved' : 'edited', edited: true, before: a, after: b };
    if (isTextBlock(a) && isTextBlock(b)) {
      const { runs, formatting } = compareWords(a.content ?? [], b.content ?? [], this.budget);
      return { ...entry, words: runs, ...withChanges([...changes, ...formatting]) };
    }
    const parts = isTextBlock(a) || isTextBlock(b) ? undefined : this.compare(a.content ?? [], b.content ?? []);
    if (parts && parts.length > 0) return { ...entry, parts, ...withChanges(changes) };
    const { runs } = compareWords(wordsOf(a), wordsOf(b), this.budget);
    return { ...entry, ...(runs.length > 0 && { words: runs }), ...withChanges(changes) };
  }
}

const withChanges = (changes: readonly BlockChange[]): { changes?: readonly BlockChange[] } => (changes.length > 0 ? { changes } : {});

/** A block's words as one text, where its structure cannot be compared (a formula, a list that became a paragraph). */
function wordsOf(node: DocumentNode): DocumentNode[] {
  const text = isTextBlock(node) ? inlineText(node.content) : toPlainText({ content: [node] }) || String(node.attrs?.['source'] ?? node.attrs?.['href'] ?? '');
  return text === '' ? [] : [{ type: 'text', text }];
}

/**
 * Every block of both versions in reading order: those of `b` where they stand, removed ones where they stood. Blocks are matched by id,
 * then by equal content, then by common words. Line wrapping, ids and the spelling of links are no change; a core mark is one.
 */
export function diffLessons(a: LessonDocument, b: LessonDocument): DiffEntry[] {
  return new LessonComparison().compare(a.content, b.content);
}

/** Whether an entry changes what a reader sees; a core mark or a note about a block does not. */
function isVisibleChange({ kind, edited, changes, words, parts }: DiffEntry): boolean {
  if (kind !== 'edited' || !edited) return kind !== 'unchanged';
  const onlyAbout = changes?.every((change) => change.what === 'attribute' && isAboutBlock(change.name)) ?? false;
  const sameWords = words?.every((run) => run.op === 'same') ?? true;
  return !(onlyAbout && sameWords && (parts?.every((part) => part.kind === 'unchanged') ?? true));
}

/**
 * Ids of the top-level blocks that differ: of `a` where it has the block (edited, moved, removed), of `b` where it is new. A lesson adapted
 * from `a` counts as an adaptation when this is not empty.
 */
export function changedBlocks(a: LessonDocument, b: LessonDocument): string[] {
  return diffLessons(a, b)
    .filter(isVisibleChange)
    .flatMap((entry) => {
      const id = (entry.before ?? entry.after)?.attrs?.['id'];
      return typeof id === 'string' ? [id] : [];
    });
}
