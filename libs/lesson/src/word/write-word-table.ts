// A table of a lesson as a Word table: widths in absolute units, which every reader of Word files understands.
import type { DocumentNode } from '../document';
import { endsInParagraph, GAP, type BlockWriter, type Place } from './write-word-blocks';

interface Placed { readonly node: DocumentNode | null; readonly span: number; readonly rows: number; readonly continues: boolean }

export function writeWordTable(table: DocumentNode, writer: BlockWriter, place: Place): string {
  const rows = placeCells(table);
  const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  const widths = columnWidths(table, columns, place.width);
  const heading = rows.length > 1 && (table.content?.[0]?.content ?? []).length > 0 && table.content![0]!.content!.every(({ type }) => type === 'tableHeader');
  const lines = rows.map((row, at) => {
    let column = 0;
    const cells = row.map((cell) => {
      const width = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
      column += cell.span;
      return writeCell(cell, width, writer);
    });
    const rest = columns - column;
    if (rest > 0) cells.push(writeCell({ node: null, span: rest, rows: 1, continues: false }, widths.slice(column).reduce((sum, each) => sum + each, 0), writer));
    return `<w:tr>${heading && at === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${widths.reduce((sum, each) => sum + each, 0)}" w:type="dxa"/>${place.indent ? `<w:tblInd w:w="${place.indent}" w:type="dxa"/>` : ''}<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>${GAP}`;
}

/** Cells in their rows, with the places that cells above reach down into. */
function placeCells(table: DocumentNode): Placed[][] {
  let reaching: { column: number; span: number; left: number }[] = [];
  return (table.content ?? []).map((row) => {
    const placed: Placed[] = [];
    const next: typeof reaching = [];
    let column = 0;
    const fill = (): void => {
      for (let over = reaching.find((each) => each.column === column); over; over = reaching.find((each) => each.column === column)) {
        placed.push({ node: null, span: over.span, rows: 1, continues: true });
        if (over.left > 1) next.push({ ...over, left: over.left - 1 });
        column += over.span;
      }
    };
    for (const node of row.content ?? []) {
      fill();
      const [span, rows] = [Number(node.attrs?.['colspan'] ?? 1), Number(node.attrs?.['rowspan'] ?? 1)];
      placed.push({ node, span, rows, continues: false });
      if (rows > 1) next.push({ column, span, left: rows - 1 });
      column += span;
    }
    fill();
    reaching = next;
    return placed;
  });
}

function columnWidths(table: DocumentNode, columns: number, width: number): number[] {
  const given: number[] = (table.content?.[0]?.content ?? []).flatMap((cell) => { const { colwidth, colspan } = cell.attrs ?? {}; return Array.isArray(colwidth) ? (colwidth as number[]) : Array.from({ length: Number(colspan ?? 1) }, () => 0); });
  const known = given.length === columns && given.every((each) => each > 0) ? given : Array.from({ length: columns }, () => 1);
  const total = known.reduce((sum, each) => sum + each, 0);
  return known.map((each) => Math.max(200, Math.floor((each / total) * width)));
}

const JUSTIFY: Record<string, string> = { center: 'center', right: 'right' };

function writeCell({ node, span, rows, continues }: Placed, width: number, writer: BlockWriter): string {
  const merge = continues ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const shade = node?.type === 'tableHeader' ? '<w:shd w:val="clear" w:color="auto" w:fill="E9EEF4"/>' : '';
  const align = JUSTIFY[String(node?.attrs?.['align'] ?? '')];
  const body = node ? writer.blocks(node.content ?? [], { indent: 0, width: Math.max(400, width - 216), bold: node.type === 'tableHeader', ...(align && { align }) }) : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}${shade}</w:tcPr>${endsInParagraph(body)}</w:tc>`;
}
