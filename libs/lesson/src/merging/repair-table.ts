// A table both sides added rows and columns to is made rectangular again.
import { createNode } from '../create-node';
import type { DocumentNode } from '../document';

const span = (cell: DocumentNode, name: 'colspan' | 'rowspan'): number => Number(cell.attrs?.[name] ?? 1);

/** Columns each row fills, cells that reach down from rows above included. */
function rowWidths(rows: readonly DocumentNode[]): number[] {
  const reaching: number[] = rows.map(() => 0);
  return rows.map((row, index) => {
    const cells = row.content ?? [];
    for (const cell of cells) {
      for (let below = index + 1; below < Math.min(rows.length, index + span(cell, 'rowspan')); below += 1) reaching[below] = (reaching[below] ?? 0) + span(cell, 'colspan');
    }
    return (reaching[index] ?? 0) + cells.reduce((sum, cell) => sum + span(cell, 'colspan'), 0);
  });
}

/** Cells that reach below the last row are cut to end there. */
function trimSpans(rows: readonly DocumentNode[]): DocumentNode[] {
  return rows.map((row, index) => {
    const tooLong = (cell: DocumentNode): boolean => span(cell, 'rowspan') > rows.length - index;
    if (!row.content?.some(tooLong)) return row;
    return { ...row, content: row.content.map((cell) => (tooLong(cell) ? { ...cell, attrs: { ...cell.attrs, rowspan: rows.length - index } } : cell)) };
  });
}

/** Short rows are filled with empty cells at their end; nothing is taken away. */
export function repairTable(table: DocumentNode): DocumentNode {
  const rows = trimSpans(table.content ?? []);
  const widths = rowWidths(rows);
  const width = Math.max(...widths);
  const filled = rows.map((row, index) => {
    const missing = width - (widths[index] ?? 0);
    if (missing <= 0) return row;
    const kind = row.content?.at(-1)?.type === 'tableHeader' ? 'tableHeader' : 'tableCell';
    const empty = Array.from({ length: missing }, () => createNode(kind, {}, [createNode('paragraph')]));
    return { ...row, content: [...(row.content ?? []), ...empty] };
  });
  return filled.every((row, index) => row === table.content?.[index]) ? table : { ...table, content: filled };
}
