// Markdown to a lesson.
import { createNode, createText } from './create-node';
import type { BlockNode, DocumentNode, LessonDocument, NewId } from './document';
import { MAX_MARKDOWN_CHARACTERS, MAX_VERBATIM } from './limits';
import { normaliseMarkdown, parseLessonMarkdown } from './markdown-dialect';
import type { MdBlock, MdOf, MdRoot } from './markdown-dialect';
import { emptyParagraph } from './read-blocks';
import type { ReadingContext } from './read-inline';
import { readTopBlocks } from './read-top';

export interface ReadOptions {
  readonly newId: NewId;
}

/** How a lesson was spelled: lets `lessonToMarkdown` write what did not change exactly as it was. */
export interface MarkdownSpelling {
  /** The lesson as it was read. */
  readonly doc: LessonDocument;
  /** The whole text, line ends normalised. */
  readonly source: string;
  /** Block id to the original text of the block with the white space before it, in document order. */
  readonly sources: ReadonlyMap<string, string>;
  /** What follows the last block. */
  readonly ending: string;
}

/** Gives the block and everything in it fresh ids. */
export function assignIds<T extends DocumentNode>(node: T, newId: NewId): T {
  const content = node.content?.map((child) => assignIds(child, newId));
  return { ...node, ...(node.attrs && 'id' in node.attrs && { attrs: { ...node.attrs, id: newId() } }), ...(content && { content }) };
}

const isBlock = (node: DocumentNode): node is BlockNode => node.attrs !== undefined && 'core' in node.attrs;

/** Link definitions wherever they stand; of two with one name the first counts. Iterative: quotations may be nested without end. */
export function findDefinitions(root: MdRoot): Map<string, MdOf<'definition'>> {
  const definitions = new Map<string, MdOf<'definition'>>();
  const open: MdBlock[] = [...root.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index -= 1) open.push(node.children[index] as MdBlock);
  }
  return definitions;
}

/** Text that the parser cannot take (nested without end): kept as paragraphs. */
function readPlain(text: string): DocumentNode[] {
  const pieces = text.split(/\n{2,}/).flatMap((piece) => piece.match(new RegExp(`[^]{1,${MAX_VERBATIM}}`, 'g')) ?? []);
  return pieces.map((piece) => createNode('paragraph', {}, [createText(piece.replaceAll('\n', ' '))]));
}

function readTree(source: string): MdRoot | null {
  try {
    return parseLessonMarkdown(source);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A lesson and how it was spelled. Throws a RangeError for more than MAX_MARKDOWN_CHARACTERS. */
export function readLessonMarkdown(markdown: string, { newId }: ReadOptions): { doc: LessonDocument; spelling: MarkdownSpelling } {
  if (markdown.length > MAX_MARKDOWN_CHARACTERS) throw new RangeError(`The text is longer than ${MAX_MARKDOWN_CHARACTERS} characters. Split it into several lessons.`);
  const source = normaliseMarkdown(markdown);
  const root = readTree(source);
  const blocks: BlockNode[] = [];
  const sources = new Map<string, string>();
  const keep = (node: DocumentNode, slice: string | null): void => {
    const block = assignIds(node, newId);
    if (!isBlock(block)) return;
    blocks.push(block);
    if (slice !== null && block.attrs.id !== null) sources.set(block.attrs.id, slice);
  };
  if (!root) {
    readPlain(source).forEach((node) => keep(node, null));
    const plain = finish(blocks, newId);
    return { doc: plain, spelling: { doc: plain, source, sources, ending: '\n' } };
  }
  const context: ReadingContext = { source, definitions: findDefinitions(root), breaksLines: false };
  let end = 0;
  for (const read of readTopBlocks(root.children, context)) {
    const slice = source.slice(end, read.end);
    read.blocks.forEach((block) => keep(block, read.blocks.length === 1 ? slice : null));
    end = read.end;
  }
  const doc = finish(blocks, newId);
  return { doc, spelling: { doc, source, sources, ending: source.slice(end) } };
}

/** A document holds at least one block a person can write in. */
function finish(blocks: BlockNode[], newId: NewId): LessonDocument {
  if (blocks.every((block) => block.type === 'frontMatter')) blocks.push(...[assignIds(emptyParagraph(), newId)].filter(isBlock));
  return { type: 'doc', content: blocks };
}

/** Markdown (CommonMark, GFM, maths, footnotes, front matter) to a lesson with ids. Never loses text: what cannot be kept as what it was is kept as text. */
export function lessonFromMarkdown(markdown: string, options: ReadOptions): LessonDocument {
  return readLessonMarkdown(markdown, options).doc;
}
