// The numbers of a figure as a real table. What may not be shown keeps its row and says so.
import { Component, input } from '@angular/core';
import { csvOf } from './csv';
import { DataTable } from './data-table';
import { NOTHING_SHOWN } from './not-shown';
import { Suppressed } from './suppressed';

/** Null: may not be shown, in the words of what surrounds it; `notShown`: in those of another wave. */
export type FigureCell = string | null | { readonly notShown: string };
export interface FigureTable {
  readonly columns: readonly string[];
  /** First cell names the row. */
  readonly rows: readonly (readonly FigureCell[])[];
}

const isHidden = (cell: FigureCell): cell is Exclude<FigureCell, string> => typeof cell !== 'string';

/** Exactly what the table shows, for a spreadsheet. @param notShown the words of the wave it is about */
export const tableCsv = ({ columns, rows }: FigureTable, notShown: string = NOTHING_SHOWN): string => csvOf([columns, ...rows.map((row) => row.map((cell) => (isHidden(cell) ? cell?.notShown ?? notShown : cell)))]);

@Component({
  selector: 'tr-figure-numbers',
  imports: [DataTable, Suppressed],
  template: `
    <tr-table [label]="label()"><table>
      <thead><tr>@for (column of table().columns; track $index) { <th scope="col" [class.tr-number]="$index > 0">{{ column }}</th> }</tr></thead>
      <tbody>@for (row of table().rows; track $index) {
        @if (hidden(row)) { <tr><th scope="row">{{ row[0] }}</th><td class="tr-number" [attr.colspan]="row.length - 1"><tr-suppressed [says]="says(row[1])" /></td></tr> } @else { <tr>@for (cell of row; track $index) { @if ($index === 0) { <th scope="row">{{ cell }}</th> } @else { <td class="tr-number" [class.wordy]="isWordy(cell)">@if (isHidden(cell)) { <tr-suppressed [compact]="true" [says]="says(cell)" /> } @else { {{ cell }} }</td> } }</tr> }
      }</tbody>
    </table></tr-table>
  `,
  styles: `tbody th { min-inline-size: 10rem; } .tr-table td.wordy, td.wordy { white-space: normal; text-align: start; min-inline-size: 11rem; } thead th { white-space: normal; }`,
})
export class FigureNumbers {
  /** What the table holds: it names the scrolling region. */
  readonly label = input.required<string>();
  readonly table = input.required<FigureTable>();

  /** Words may break into lines, numbers may not. */
  protected isWordy(cell: FigureCell): boolean {
    return typeof cell === 'string' && cell.length > 18;
  }

  protected readonly isHidden = isHidden;
  protected readonly says = (cell: FigureCell | undefined): string | undefined => (typeof cell === 'object' ? cell?.notShown : undefined);

  /** A row with nothing to show says so once. */
  protected hidden(row: readonly FigureCell[]): boolean {
    return row.length > 2 && row.slice(1).every(isHidden);
  }
}
