// Blocks of a lesson to Markdown's block tree.
import { calloutKindOf, calloutWords } from './callout-marker';
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
  const title = word(node.attrs?.['title']).replace(/\s+/g, ' ').trim();
  const spelled = Object.entries(calloutWords).find(([name]) => name === kind)?.[1] ?? calloutWords.note;
  const opening: MdInline[] = calloutKindOf(spelled) === null ? [] : [raw(`[!${spelled}]`)];
  if (title !== '') opening.push({ type: 'text', value: ` ${title}` });
  const [first, ...rest] = writeFlow(node.content ?? [], context);
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
