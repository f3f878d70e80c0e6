// Arbitrary lessons with two versions that grew from them: what people do to blocks, items, cells and words, at random.
import fc from 'fast-check';
import { createNode, createText } from '../create-node';
import type { BlockNode, DocumentNode, LessonDocument } from '../document';
import { parseLesson } from '../parse-lesson';
import { normaliseIds } from '../normalise-ids';
import { arbitraryLesson } from './arbitrary-lesson';
import { countingIds } from './counting-ids';

export interface Versions {
  readonly base: LessonDocument;
  readonly ours: LessonDocument;
  readonly theirs: LessonDocument;
}
interface Edit {
  readonly what: 'words' | 'append' | 'remove' | 'move' | 'add' | 'mark' | 'attribute' | 'inside';
  readonly at: number;
  readonly to: number;
  readonly word: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom<Edit['what']>('words', 'words', 'words', 'append', 'remove', 'move', 'add', 'mark', 'attribute', 'inside', 'inside', 'inside'),
  at: fc.nat(1_000),
  to: fc.nat(1_000),
  word: fc.constantFrom('fox', 'river', '12', 'never', 'Zürich'),
});

type Blocks = DocumentNode[];
const pick = <T>(list: readonly T[], at: number): number => (list.length === 0 ? 0 : at % list.length);

function editWords(node: DocumentNode, { what, at, word }: Edit): DocumentNode {
  const content = [...(node.content ?? [])];
  const index = pick(content, at);
  const text = content[index];
  if (what === 'append' || text?.type !== 'text') return { ...node, content: [...content, createText(` ${word}`)] };
  const pieces = (text.text ?? '').split(' ');
  pieces[pick(pieces, at)] = what === 'mark' ? (pieces[pick(pieces, at)] ?? '') : word;
  const written = pieces.join(' ');
  if (written === '') return node;
  const marks = what === 'mark' && node.type !== 'codeBlock' ? (text.marks?.some(({ type }) => type === 'strong') ? text.marks.filter(({ type }) => type !== 'strong') : [...(text.marks ?? []).filter(({ type }) => type === 'link'), { type: 'strong' as const }]) : text.marks;
  content[index] = { type: 'text', text: written, ...(marks && marks.length > 0 && { marks }) };
  return { ...node, content };
}

const isText = (node: DocumentNode): boolean => ['paragraph', 'heading', 'codeBlock'].includes(node.type);
const fresh = (sibling: DocumentNode | undefined, word: string): DocumentNode => {
  const paragraph = createNode('paragraph', {}, [createText(`Brand new ${word}`)]);
  if (sibling?.type === 'listItem') return createNode('listItem', {}, [paragraph]);
  if (sibling?.type === 'tableRow') return createNode('tableRow', {}, (sibling.content ?? []).map(() => createNode('tableCell', {}, [paragraph])));
  return paragraph;
};

function editBlocks(blocks: Blocks, change: Edit, depth = 0): Blocks {
  const result = [...blocks];
  const index = pick(result, change.at);
  const node = result[index];
  const cells = node?.type === 'tableCell' || node?.type === 'tableHeader';
  const inner: Edit = { ...change, at: change.at >> 1, what: change.what === 'inside' && depth > 1 ? 'words' : change.what };
  if (!node) return [fresh(undefined, change.word)];
  if (isText(node) && ['words', 'append', 'mark', 'inside'].includes(change.what)) result[index] = editWords(node, change.what === 'inside' ? { ...change, what: 'words' } : change);
  else if (node.content && (cells || ['words', 'append', 'mark', 'inside'].includes(change.what))) result[index] = { ...node, content: editBlocks([...node.content], change.what === 'inside' && change.to % 2 ? { ...inner, what: 'remove' } : inner, depth + 1) };
  else if (change.what === 'remove' && result.length > 1) result.splice(index, 1);
  else if (change.what === 'move') result.splice(pick(result, change.to), 0, ...result.splice(index, 1));
  else if (change.what === 'add') result.splice(change.to % (result.length + 1), 0, fresh(node, change.word));
  else if (node.type === 'heading') result[index] = { ...node, attrs: { ...node.attrs, level: 1 + (change.to % 6) } };
  return result;
}

function apply(base: LessonDocument, edits: readonly Edit[], prefix: string): LessonDocument {
  const blocks = edits.reduce<Blocks>((all, change) => editBlocks(all, change), [...base.content]);
  const parsed = parseLesson({ type: 'doc', content: blocks });
  return parsed.ok ? normaliseIds(parsed.doc, countingIds(prefix)) : base;
}

/** A lesson and the versions two people made of it. */
export const arbitraryVersions: fc.Arbitrary<Versions> = fc
  .tuple(arbitraryLesson, fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }))
  .map(([base, ours, theirs]) => ({ base, ours: apply(base, ours, 'o'), theirs: apply(base, theirs, 't') }));

/** The same lesson as if read from Markdown again: every id another. */
export function withoutIds(doc: LessonDocument, prefix: string): LessonDocument {
  const newId = countingIds(prefix);
  const strip = <T extends DocumentNode>(node: T): T => ({ ...node, ...(node.attrs && 'id' in node.attrs && { attrs: { ...node.attrs, id: newId() } }), ...(node.content && { content: node.content.map(strip) }) });
  return { type: 'doc', content: doc.content.map((block): BlockNode => strip(block)) };
}
