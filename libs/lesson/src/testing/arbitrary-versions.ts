// Small arbitrary lessons with two versions that grew from them: what people do to blocks, items, cells and words, quick to make in thousands.
import fc from 'fast-check';
import { createNode, createText, joinTexts } from '../create-node';
import type { BlockNode, DocumentNode, LessonDocument } from '../document';
import { normaliseIds } from '../normalise-ids';
import { countingIds } from './counting-ids';

export interface Versions {
  readonly base: LessonDocument;
  readonly ours: LessonDocument;
  readonly theirs: LessonDocument;
}

const vocabulary = ['cat', 'energy', 'the', '5', 'river', 'a', 'sat', 'on', 'leaf', 'naïve', '日本', 'light'];
const plainWords = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 7 });
const isBlock = (node: DocumentNode): node is BlockNode => node.attrs !== undefined && 'core' in node.attrs;

function inline(words: readonly string[], kind: number): DocumentNode[] {
  const text = words.join(' ');
  if (kind === 1) return [createText(text), createText(' bold', [{ type: 'strong' }])];
  if (kind === 2) return [createText(`${text} `), createNode('mathInline', { tex: 'x^2' }), createText('.')];
  return [createText(text)];
}

/** One block of each kind there is, of a few words. */
function block(kind: number, words: readonly string[]): DocumentNode {
  const paragraph = (list: readonly string[], variety = 0): DocumentNode => createNode('paragraph', {}, inline(list, variety));
  const item = (word: string): DocumentNode => createNode('listItem', {}, [paragraph([word, 'item'])]);
  switch (kind) {
    case 0:
      return createNode('heading', { level: 2 }, inline(words, 0));
    case 1:
      return createNode('bulletList', { tight: true }, words.map(item));
    case 2:
      return createNode('orderedList', { start: 1, tight: true }, [...words.slice(1).map(item), createNode('listItem', {}, [paragraph(words), createNode('bulletList', { tight: true }, words.slice(0, 2).map(item))])]);
    case 3: {
      const row = (type: 'tableHeader' | 'tableCell', from: number): DocumentNode => createNode('tableRow', {}, [0, 1].map((column) => createNode(type, {}, [paragraph([words[(from + column) % words.length] ?? 'x'])])));
      return createNode('table', {}, [row('tableHeader', 0), row('tableCell', 1), row('tableCell', 2)]);
    }
    case 4:
      return createNode('callout', { kind: 'task', title: words[0] ?? '' }, [paragraph(words), createNode('bulletList', { tight: true }, [item('one')])]);
    case 5:
      return createNode('codeBlock', { language: 'python' }, [createText(words.join('\n'))]);
    case 6:
      return createNode('mathBlock', { tex: words.join(' + ') });
    default:
      return paragraph(words, kind % 3);
  }
}

const lesson = fc.array(fc.tuple(fc.nat(14), plainWords), { minLength: 1, maxLength: 5 }).map((blocks): LessonDocument => {
  return normaliseIds({ type: 'doc', content: blocks.map(([kind, words]) => block(kind, words)).filter(isBlock) }, countingIds('b'));
});

interface Edit {
  readonly what: 'words' | 'append' | 'remove' | 'move' | 'add' | 'mark' | 'attribute' | 'inside';
  readonly at: number;
  readonly to: number;
  readonly word: string;
}
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom<Edit['what']>('words', 'words', 'words', 'append', 'remove', 'move', 'add', 'mark', 'attribute', 'inside', 'inside', 'inside'), fc.nat(1_000), fc.nat(1_000), fc.constantFrom('fox', 'desert', '12', 'never', 'Zürich'))
  .map(([what, at, to, word]) => ({ what, at, to, word }));

const pick = <T>(list: readonly T[], at: number): number => (list.length === 0 ? 0 : at % list.length);

function editWords(node: DocumentNode, { what, at, word }: Edit): DocumentNode {
  const content = [...(node.content ?? [])];
  const index = pick(content, at);
  const text = content[index];
  if (what === 'append' || text?.type !== 'text') return { ...node, content: joinTexts([...content, createText(` ${word}`)]) };
  const pieces = (text.text ?? '').split(' ');
  if (what !== 'mark') pieces[pick(pieces, at >> 2)] = word;
  const bold = text.marks?.some(({ type }) => type === 'strong') ?? false;
  content[index] = createText(pieces.join(' '), what === 'mark' && node.type !== 'codeBlock' ? (bold ? [] : [{ type: 'strong' }]) : text.marks);
  return { ...node, content: joinTexts(content) };
}

const isText = (node: DocumentNode): boolean => ['paragraph', 'heading', 'codeBlock'].includes(node.type);

function fresh(sibling: DocumentNode | undefined, word: string): DocumentNode {
  const paragraph = createNode('paragraph', {}, [createText(`Brand new ${word}`)]);
  if (sibling?.type === 'listItem') return createNode('listItem', {}, [paragraph]);
  if (sibling?.type === 'tableRow') return createNode('tableRow', {}, (sibling.content ?? []).map(() => createNode('tableCell', {}, [paragraph])));
  return paragraph;
}

const goesInside = new Set<Edit['what']>(['words', 'append', 'mark', 'inside']);

function editBlocks(blocks: readonly DocumentNode[], change: Edit, depth = 0): DocumentNode[] {
  const result = [...blocks];
  const index = pick(result, change.at);
  const node = result[index];
  if (!node) return [fresh(undefined, change.word)];
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader';
  if (isText(node) && goesInside.has(change.what)) result[index] = editWords(node, change.what === 'inside' ? { ...change, what: 'words' } : change);
  else if (node.content && !isText(node) && (isCell || goesInside.has(change.what))) {
    const what = change.what === 'inside' && change.to % 3 > 0 ? (change.to % 3 === 1 ? 'remove' : 'add') : depth > 1 && change.what === 'inside' ? 'words' : change.what;
    result[index] = { ...node, content: editBlocks(node.content, { ...change, at: change.at >> 1, to: change.to >> 1, what }, depth + 1) };
  } else if (change.what === 'remove' && result.length > 1) result.splice(index, 1);
  else if (change.what === 'move') result.splice(pick(result, change.to), 0, ...result.splice(index, 1));
  else if (change.what === 'add') result.splice(change.to % (result.length + 1), 0, fresh(node, change.word));
  else if (node.type === 'heading') result[index] = { ...node, attrs: { ...node.attrs, level: 1 + (change.to % 6) } };
  else if (node.type === 'mathBlock') result[index] = { ...node, attrs: { ...node.attrs, tex: change.word } };
  else if (depth === 0) result[index] = { ...node, attrs: { ...node.attrs, whyIntent: change.word } };
  return result;
}

function apply(base: LessonDocument, edits: readonly Edit[], prefix: string): LessonDocument {
  const blocks = edits.reduce<readonly DocumentNode[]>((all, change) => editBlocks(all, change), base.content);
  return normaliseIds({ type: 'doc', content: blocks.filter(isBlock) }, countingIds(prefix));
}

/** A lesson and the versions two people made of it. */
export const arbitraryVersions: fc.Arbitrary<Versions> = fc
  .tuple(lesson, fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }))
  .map(([base, ours, theirs]) => ({ base, ours: apply(base, ours, 'o'), theirs: apply(base, theirs, 't') }));

/** The same lesson as if read from Markdown again: every id another. */
export function withoutIds(doc: LessonDocument, prefix: string): LessonDocument {
  const newId = countingIds(prefix);
  const strip = <T extends DocumentNode>(node: T): T => ({ ...node, ...(node.attrs && 'id' in node.attrs && { attrs: { ...node.attrs, id: newId() } }), ...(node.content && { content: node.content.map(strip) }) });
  return { type: 'doc', content: doc.content.map((block): BlockNode => strip(block)) };
}
