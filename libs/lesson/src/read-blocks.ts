// Markdown's block tree to blocks of a lesson.
import { nodeRules } from './attribute-rules';
import { createNode, createText } from './create-node';
import type { Attributes, DocumentNode, NodeName } from './document';
import { MAX_VERBATIM } from './limits';
import type { MdBlock, MdOf } from './markdown-dialect';
import { readCallout } from './read-callout';
import { fits, readInline, readText, sourceOf } from './read-inline';
import type { ReadingContext } from './read-inline';

/** Blocks nested deeper than this are kept as text; it leaves room below MAX_DEPTH for what a block holds. */
const MAX_READ_DEPTH = 24;

export const emptyParagraph = (): DocumentNode => createNode('paragraph');
const orParagraph = (blocks: DocumentNode[]): DocumentNode[] => (blocks.length > 0 ? blocks : [emptyParagraph()]);

/** The original text as a paragraph, line by line: nothing is lost when a block cannot be kept as what it was. */
export function readAsText(node: MdBlock, context: ReadingContext): DocumentNode[] {
  const text = sourceOf(node, context);
  const blocks: DocumentNode[] = [];
  for (let start = 0; start < text.length; start += MAX_VERBATIM) blocks.push(createNode('paragraph', {}, readText(text.slice(start, start + MAX_VERBATIM), [], context)));
  return orParagraph(blocks);
}

function readBlocks(nodes: readonly MdBlock[], context: ReadingContext, depth: number): DocumentNode[] {
  return nodes.flatMap((node) => readBlock(node, context, depth));
}

/** Whether an empty line parts two of these. */
function isSpread(nodes: readonly MdBlock[]): boolean {
  return nodes.some((node, index) => {
    const before = nodes[index - 1]?.position?.end.line;
    return before !== undefined && node.position !== undefined && node.position.start.line > before + 1;
  });
}

function readList(node: MdOf<'list'>, context: ReadingContext, depth: number): DocumentNode[] {
  // By the lines, not by the parser's word: it takes the empty line after a list in a quotation for one inside the list.
  const tight = !isSpread(node.children) && !node.children.some((item) => isSpread(item.children));
  const items = node.children.map((item) =>
    createNode('listItem', { checked: item.checked ?? null }, orParagraph(readBlocks(item.children, context, depth + 2))),
  );
  return node.ordered ? [createNode('orderedList', { start: node.start ?? 1, tight }, items)] : [createNode('bulletList', { tight }, items)];
}

function readTable(node: MdOf<'table'>, context: ReadingContext): DocumentNode[] {
  // A row may be short or long; every row becomes as wide as the widest, so that nothing is lost and the table stays a rectangle.
  const width = Math.max(...node.children.map((row) => row.children.length), 1);
  if (width > 1_000) return readAsText(node, context);
  const rows = node.children.map((row, rowIndex) => {
    const cells = Array.from({ length: width }, (_none, column) => {
      const inline = readInline(row.children[column]?.children ?? [], [], context);
      return createNode(rowIndex === 0 ? 'tableHeader' : 'tableCell', { align: node.align?.[column] ?? null }, [createNode('paragraph', {}, inline)]);
    });
    return createNode('tableRow', {}, cells);
  });
  return [createNode('table', {}, rows)];
}

function leaf(type: NodeName, attrs: Attributes, node: MdBlock, context: ReadingContext): DocumentNode[] {
  return fits(nodeRules[type], attrs) ? [createNode(type, attrs)] : readAsText(node, context);
}

function readCode(node: MdOf<'code'>, context: ReadingContext): DocumentNode[] {
  const attrs = { language: node.lang ?? null, meta: node.meta ?? null };
  if (!fits(nodeRules.codeBlock, attrs)) return readAsText(node, context);
  return [createNode('codeBlock', attrs, node.value === '' ? [] : [createText(node.value)])];
}

/** One Markdown block as none, one or several blocks of a lesson. */
export function readBlock(node: MdBlock, context: ReadingContext, depth = 0): DocumentNode[] {
  if (depth > MAX_READ_DEPTH) return readAsText(node, context);
  switch (node.type) {
    case 'paragraph':
      return [createNode('paragraph', {}, readInline(node.children, [], context))];
    case 'heading':
      return [createNode('heading', { level: node.depth }, readInline(node.children, [], context))];
    case 'thematicBreak':
      return [createNode('horizontalRule')];
    case 'blockquote': {
      const children = orParagraph(readBlocks(node.children, context, depth + 1));
      return [readCallout(children) ?? createNode('blockquote', {}, children)];
    }
    case 'list':
      return readList(node, context, depth);
    case 'code':
      return readCode(node, context);
    case 'math':
      return node.meta ? readAsText(node, context) : leaf('mathBlock', { tex: node.value }, node, context);
    case 'table':
      return readTable(node, context);
    case 'html':
      return leaf('htmlBlock', { source: node.value }, node, context);
    case 'yaml':
      return leaf('frontMatter', { source: sourceOf(node, context) }, node, context);
    case 'definition':
      return leaf('linkDefinition', { label: node.label ?? node.identifier, href: node.url, title: node.title ?? null }, node, context);
    case 'footnoteDefinition':
      return fits(nodeRules.footnoteDefinition, { label: node.label ?? node.identifier })
        ? [createNode('footnoteDefinition', { label: node.label ?? node.identifier }, orParagraph(readBlocks(node.children, context, depth + 1)))]
        : readAsText(node, context);
    default:
      return readAsText(node, context);
  }
}
