// Discussion posts from and to the Markdown people type.
import { nodeRules } from './attribute-rules';
import { addMark, createMark, createNode, createText } from './create-node';
import type { Attributes, DocumentNode, PostDocument } from './document';
import { displayApart } from './display-math';
import { MAX_POST_CHARACTERS } from './limits';
import { normaliseMarkdown, parsePostMarkdown } from './markdown-dialect';
import type { MdBlock, MdInline, MdRoot } from './markdown-dialect';
import { findDefinitions } from './markdown-in';
import { printMarkdown } from './markdown-spelling';
import { readAsText, readBlock } from './read-blocks';
import { fits, readInline, readText } from './read-inline';
import type { ReadingContext } from './read-inline';
import { sameContent } from './same-content';
import { writeBlock } from './write-blocks';

const plainTextOf = (nodes: readonly MdInline[]): string => nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plainTextOf(node.children) : '')).join('');

const NAMED = /^(person|school|network):(.+)$/;

/** `@[Jo Bell](person:UUID)`, `@[Oak](school:UUID)`: the @ has been read already and is taken back. */
function readMention(node: MdInline, before: DocumentNode[]): DocumentNode[] | undefined {
  const last = before.at(-1);
  const named = node.type === 'link' ? NAMED.exec(node.url) : null;
  if (node.type !== 'link' || !named || last?.type !== 'text' || last.marks || !last.text?.endsWith('@')) return undefined;
  const [, kind, id] = named;
  const name = plainTextOf(node.children);
  const type = kind === 'person' ? 'mention' : 'placeMention';
  const attrs: Attributes = type === 'mention' ? { personId: id ?? '', name } : { kind: kind ?? '', placeId: id ?? '', name };
  if (!fits(nodeRules[type], attrs)) return undefined;
  before.pop();
  if (last.text !== '@') before.push(createText(last.text.slice(0, -1)));
  return [createNode(type, attrs)];
}

function readCard(node: MdBlock): DocumentNode | null {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== 'link' || !only.url.startsWith('resource:')) return null;
  const attrs = { resourceId: only.url.slice('resource:'.length), title: plainTextOf(only.children) };
  return fits(nodeRules.resourceCard, attrs) ? createNode('resourceCard', attrs) : null;
}

function readPostBlock(node: MdBlock, context: ReadingContext): DocumentNode[] {
  const card = readCard(node);
  if (card) return [card];
  switch (node.type) {
    case 'heading': {
      const strong = addMark([], createMark('strong'));
      return [createNode('paragraph', {}, readInline(node.children, strong, context))];
    }
    case 'paragraph':
    case 'list':
    case 'blockquote':
    case 'code':
    case 'math':
      return readBlock(node, context).flatMap((block) => onlyPostBlocks(block));
    default:
      return readAsText(node, context);
  }
}

/** Headings, tables and the like inside a list or quotation: their paragraphs stay. */
function onlyPostBlocks(node: DocumentNode): DocumentNode[] {
  if (node.type === 'heading') return [createNode('paragraph', {}, node.content)];
  if (node.type === 'callout' || node.type === 'chooseOption') return [createNode('blockquote', {}, (node.content ?? []).flatMap(onlyPostBlocks))];
  if (node.type === 'chooseOne') return (node.content ?? []).flatMap(onlyPostBlocks);
  if (node.type === 'horizontalRule') return [createNode('paragraph', {}, [createText('---')])];
  if (node.type === 'table' || node.type === 'tableRow' || node.type === 'tableHeader' || node.type === 'tableCell' || node.type === 'footnoteDefinition') {
    return (node.content ?? []).flatMap(onlyPostBlocks);
  }
  if (node.type === 'paragraph' || node.type === 'codeBlock' || !node.content) return [node];
  return [{ ...node, content: node.content.flatMap(onlyPostBlocks) }];
}

function readPost(markdown: string): DocumentNode[] {
  const source = normaliseMarkdown(markdown);
  const context: ReadingContext = { source, definitions: new Map(), breaksLines: true, readSpecial: readMention };
  let root: MdRoot;
  try {
    root = parsePostMarkdown(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [createNode('paragraph', {}, readText(source, [], context))];
  }
  const whole = { ...context, definitions: findDefinitions(root) };
  return displayApart(root.children, source).flatMap((node) => readPostBlock(node, whole));
}

/**
 * Markdown typed in a discussion to a post. A line end is a line break; `@[Jo Bell](person:UUID)` is a mention, as of a `school:` or a `network:`; a paragraph that is only
 * `[title](resource:UUID)` is a card; `$$x$$` within a line stands on a line of its own; raw HTML is text. Throws a RangeError for more than MAX_POST_CHARACTERS.
 */
export function postFromMarkdown(markdown: string): PostDocument {
  if (markdown.length > MAX_POST_CHARACTERS) throw new RangeError(`A post may have at most ${MAX_POST_CHARACTERS} characters.`);
  const content = readPost(markdown);
  return { type: 'doc', content: content.length > 0 ? content : [createNode('paragraph')] };
}

/** The Markdown of a post, for editing it again. */
export function postToMarkdown(post: PostDocument): string {
  const blocks = post.content.flatMap((block) => writeBlock(block, { inCell: false, plainBreaks: true, definitions: new Map() }));
  const plain = printMarkdown(blocks, new Set());
  return sameContent(readPost(plain), post.content) ? plain : printMarkdown(blocks, 'all');
}
