// Reads a Word table: cells over several columns and rows, heading rows, alignment; a table of one cell in a call-out's style is a call-out.
import { createNode } from '../create-node';
import { calloutKinds, type DocumentNode } from '../document';
import { MAX_SPAN } from '../limits';
import { plain, withoutBold } from './read-content';
import type { WordReader } from './read-word';
import { isOn } from './word-styles';
import { allNamed, childrenNamed, elementsOf, find, textOf, type XmlElement } from './xml';

const MOST_CELLS = 10_000;
const ALIGN: Record<string, string> = { center: 'center', right: 'right', end: 'right' };
interface Cell { readonly element: XmlElement; readonly column: number; readonly span: number; rows: number }

export function readWordTable(element: XmlElement, reader: WordReader, depth: number): DocumentNode[] {
  const rows = rowsOf(element);
  const kind = calloutKind(element);
  const first = rows[0]?.cells[0];
  if (kind && first && rows.length === 1 && rows[0]!.cells.length === 1) return [readCallout(kind, first.element, reader, depth)];
  if (rows.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS) { reader.notes.add('A very large table was left out'); return []; }
  const nodes = rows.map(({ cells, heading }) => createNode('tableRow', {}, cells.map((cell) => readCell(cell, heading, reader, depth))));
  return nodes.length ? [createNode('table', { id: idIn(element, reader) }, nodes)] : [];
}

const idIn = (element: XmlElement, reader: WordReader): string | null => {
  const first = allNamed(element, 'w:p')[0];
  return first ? reader.line(first).id : null;
};

function rowsOf(table: XmlElement): { cells: Cell[]; heading: boolean }[] {
  const above = new Map<number, Cell>();
  return rowElements(table).map((row) => {
    let column = Number(find(row, 'w:trPr', 'w:gridBefore')?.attributes['w:val'] ?? 0) || 0;
    const cells: Cell[] = [];
    for (const element of cellElements(row)) {
      const span = Math.min(MAX_SPAN, Math.max(1, Number(find(element, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1));
      const merge = find(element, 'w:tcPr', 'w:vMerge');
      const over = merge && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
      if (over && over.rows < MAX_SPAN) over.rows += 1;
      else {
        const cell: Cell = { element, column, span, rows: 1 };
        cells.push(cell);
        above.set(column, cell);
      }
      column += span;
    }
    const heading = isOn(find(row, 'w:trPr', 'w:tblHeader')) ?? false;
    return { cells, heading };
  }).filter(({ cells }) => cells.length > 0);
}

/** Rows and cells may stand inside content controls and tracked changes. */
const rowElements = (table: XmlElement): XmlElement[] => elementsOf(table).flatMap((child) => (child.name === 'w:tr' ? [child] : /^w:(sdt|sdtContent|ins)$/.test(child.name) ? rowElements(child) : []));
const cellElements = (row: XmlElement): XmlElement[] => elementsOf(row).flatMap((child) => (child.name === 'w:tc' ? [child] : /^w:(sdt|sdtContent|ins)$/.test(child.name) ? cellElements(child) : []));

function readCell({ element, span, rows }: Cell, heading: boolean, reader: WordReader, depth: number): DocumentNode {
  const paragraphs = childrenNamed(element, 'w:p');
  const align = ALIGN[find(paragraphs[0], 'w:pPr', 'w:jc')?.attributes['w:val'] ?? ''] ?? null;
  const read = withoutIds(reader.blocks(element, depth + 1));
  const blocks = heading ? read.map((block) => (block.type === 'paragraph' ? { ...block, content: withoutBold(block.content ?? []) } : block)) : read;
  return createNode(heading ? 'tableHeader' : 'tableCell', { colspan: span, rowspan: rows, align }, blocks.length ? blocks : [plain('')]);
}

/** Ids belong to blocks that stand directly in the document. */
const withoutIds = (blocks: readonly DocumentNode[]): DocumentNode[] => blocks.map((block) => ({ ...block, ...(block.attrs && { attrs: { ...block.attrs, id: null } }) }));

function calloutKind(table: XmlElement): string | undefined {
  const properties = find(table, 'w:tblPr');
  const said = /^callout:(\w+)$/.exec(find(properties, 'w:tblCaption')?.attributes['w:val'] ?? '')?.[1];
  return said ?? /^Callout(\w+)$/.exec(find(properties, 'w:tblStyle')?.attributes['w:val'] ?? '')?.[1];
}

function readCallout(name: string, cell: XmlElement, reader: WordReader, depth: number): DocumentNode {
  const kind = calloutKinds.find((each) => each.toLowerCase() === name.toLowerCase()) ?? 'note';
  const first = childrenNamed(cell, 'w:p')[0];
  const titled = first && reader.line(first).meaning.role === 'calloutTitle' ? first : undefined;
  const id = first ? reader.line(first).id : null;
  const rest = titled ? { ...cell, children: cell.children.filter((child) => child !== titled) } : cell;
  const blocks = withoutIds(reader.blocks(rest, depth + 1));
  return createNode('callout', { id, kind, title: titled ? textOf(titled).replace(/\s+/g, ' ').trim().slice(0, 500) : '' }, blocks.length ? blocks : [plain('')]);
}
