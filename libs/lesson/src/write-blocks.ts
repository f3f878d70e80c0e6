// Blocks of a lesson to Markdown's block tree.
import { writeAboutMarker } from './about-marker';
import { calloutKindOf, calloutWords, CHOOSE_ONE, CHOSEN, OPTION } from './callout-marker';
import type { DocumentNode } from './document';
import { frontMatterOf } from './markdown-dialect';
import type { MdBlock, MdInline, MdOf } from './markdown-dialect';
import { writeInline } from './write-inline';
import type { WritingContext } from './write-inline';

type Item = MdOf<'list'>['children'][number];
type Row = MdOf<'table'>['children'][number];
type Flow = MdOf<'blockquote'>['children'][number];

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOf = (node: DocumentNode): string => (node.content ?? []).map((child) => word(child.text)).join('');
const raw = (value: string): MdInline => ({ type: 'html', value });

function writeCallout(node: DocumentNode, context: WritingContext): MdBlock[] {
  const kind = word(node.attrs?.['kind']);
  const spelled = Object.entries(calloutWords).find(([name]) => name === kind)?.[1] ?? calloutWords.note;
  return writeFrame(calloutKindOf(spelled) === null ? null : spelled, word(node.attrs?.['title']), node.content ?? [], context);
}

/** Alternatives: a quotation that holds one quotation for each. */
function writeChoice(node: DocumentNode, context: WritingContext): MdBlock[] {
  const options = (node.content ?? []).flatMap((option) => writeFrame(option.attrs?.['chosen'] === true ? CHOSEN : OPTION, word(option.attrs?.['label']), option.content ?? [], context));
  return [{ type: 'blockquote', children: [{ type: 'paragraph', children: openingLine(CHOOSE_ONE, word(node.attrs?.['title'])) }, ...options.filter(isFlow)] }];
}

function openingLine(marker: string | null, given: string): MdInline[] {
  const title = given.replace(/\s+/g, ' ').trim();
  return [...(marker === null ? [] : [raw(`[!${marker}]`)]), ...(title === '' ? [] : [{ type: 'text' as const, value: ` ${title}` }])];
}

/** A quotation that begins with a marker and a title. */
function writeFrame(marker: string | null, title: string, content: readonly DocumentNode[], context: WritingContext): MdBlock[] {
  const opening = openingLine(marker, title);
  const [first, ...rest] = writeFlow(content, context);
  const children: Flow[] =
    first?.type === 'paragraph'
      ? [{ type: 'paragraph', children: [...opening, { type: 'text', value: '\n' }, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: opening }, ...(first ? [first] : []), ...rest];
  return [{ type: 'blockquote', children }];
}

function writeList(node: DocumentNode, context: WritingContext): MdBlock[] {
  const tight = node.attrs?.['tight'] !== false;
  const children = (node.content ?? []).map((item): Item => {
    const checked = item.attrs?.['checked'];
    return { type: 'listItem', spread: !tight, checked: typeof checked === 'boolean' ? checked : null, children: writeFlow(item.content ?? [], context) };
  });
  const ordered = node.type === 'orderedList';
  return [{ type: 'list', ordered, ...(ordered && { start: Number(node.attrs?.['start'] ?? 1) }), spread: !tight, children }];
}

/** What a cell says, in one line: paragraphs and items are parted by <br>. */
function writeCell(blocks: readonly DocumentNode[], context: WritingContext): MdInline[] {
  const inCell = { ...context, inCell: true };
  const lines = blocks.flatMap((block): MdInline[][] => {
    if (block.type === 'codeBlock') return textOf(block).split('\n').map((line) => [{ type: 'inlineCode', value: line }]);
    if (block.type === 'mathBlock') return [[{ type: 'inlineMath', value: word(block.attrs?.['tex']).replaceAll('\n', ' ') }]];
    if (block.type === 'htmlBlock') return [[raw(word(block.attrs?.['source']).replaceAll('\n', ' '))]];
    if (block.type === 'listItem') return [[{ type: 'text', value: '• ' }, ...writeCell(block.content ?? [], context)]];
    if (block.content?.some((child) => child.attrs && 'id' in child.attrs)) return [writeCell(block.content, context)];
    return [writeInline(block.content ?? [], inCell)];
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [raw('<br>'), ...line]));
}

function writeTable(node: DocumentNode, context: WritingContext): MdBlock[] {
  const aligns = (node.content?.[0]?.content ?? []).map((cell) => {
    const align = cell.attrs?.['align'];
    return align === 'left' || align === 'center' || align === 'right' ? align : null;
  });
  const children = (node.content ?? []).map(
    (row): Row => ({
      type: 'tableRow',
      // Markdown has no spans: a wide cell is followed by empty ones.
      children: (row.content ?? []).flatMap((cell) => {
        const empty = Array.from({ length: Number(cell.attrs?.['colspan'] ?? 1) - 1 }, () => ({ type: 'tableCell' as const, children: [] }));
        return [{ type: 'tableCell' as const, children: writeCell(cell.content ?? [], context) }, ...empty];
      }),
    }),
  );
  return [{ type: 'table', align: aligns, children }];
}

/** One block as none, one or several Markdown blocks. */
export function writeBlock(node: DocumentNode, context: WritingContext): MdBlock[] {
  const attrs = node.attrs ?? {};
  const content = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return content.length === 0 ? [] : [{ type: 'paragraph', children: writeInline(content, context) }];
    case 'heading':
      return [{ type: 'heading', depth: Math.min(6, Math.max(1, Number(attrs['level']))) as 1 | 2 | 3 | 4 | 5 | 6, children: writeInline(content, context) }];
    case 'bulletList':
    case 'orderedList':
      return writeList(node, context);
    case 'blockquote':
      return [{ type: 'blockquote', children: writeFlow(content, context) }];
    case 'callout':
      return writeCallout(node, context);
    case 'chooseOne':
      return writeChoice(node, context);
    case 'codeBlock':
      return [{ type: 'code', lang: word(attrs['language']) || null, meta: word(attrs['meta']) || null, value: textOf(node) }];
    case 'mathBlock':
      return [{ type: 'math', value: word(attrs['tex']) }];
    case 'table':
      return writeTable(node, context);
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }];
    case 'htmlBlock': {
      const source = word(attrs['source']);
      return context.isHtml?.(source, 'block') === false ? [{ type: 'paragraph', children: [{ type: 'text', value: source }] }] : [{ type: 'html', value: source }];
    }
    case 'frontMatter':
      // Printed as it is, spaces after the fences included.
      return [frontMatterOf(word(attrs['source'])) === word(attrs['source']) ? { type: 'html', value: word(attrs['source']) } : { type: 'code', lang: 'yaml', value: word(attrs['source']) }];
    case 'footnoteDefinition':
      return [{ type: 'footnoteDefinition', identifier: word(attrs['label']), label: word(attrs['label']), children: writeFlow(content, context) }];
    case 'linkDefinition':
      return [{ type: 'definition', identifier: word(attrs['label']), label: word(attrs['label']), url: word(attrs['href']), title: typeof attrs['title'] === 'string' ? attrs['title'] : null }];
    case 'resourceCard': {
      const children: MdInline[] = [{ type: 'text', value: word(attrs['title']) }];
      return [{ type: 'paragraph', children: [{ type: 'link', url: `resource:${word(attrs['resourceId'])}`, title: null, children: children as MdOf<'link'>['children'] }] }];
    }
    default:
      return [];
  }
}

const isFlow = (node: MdBlock): node is Flow => node.type !== 'yaml';
const writeFlow = (nodes: readonly DocumentNode[], context: WritingContext): Flow[] => nodes.flatMap((node) => writeBlock(node, context)).filter(isFlow);

/** A block that stands directly in the document, with what is said about it before it. Front matter must come first and has nothing said about it. */
export function writeTopBlock(node: DocumentNode, context: WritingContext): MdBlock[] {
  const blocks = writeBlock(node, context);
  const marker = node.type === 'frontMatter' || blocks.length === 0 ? null : writeAboutMarker(node.attrs ?? {});
  return marker === null ? blocks : [{ type: 'html', value: marker }, ...blocks];
}
