// The numbers of a figure as a real table. What may not be shown keeps its row and says so.
import { Component, input } from '@angular/core';
import { csvOf } from './csv';
import { DataTable } from './data-table';
import { NOT_SHOWN_SENTENCE, Suppressed } from './suppressed';

export interface FigureTable {
  readonly columns: readonly string[];
  /** First cell names the row. Null: may not be shown. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Exactly what the table shows, for a spreadsheet. */
export const tableCsv = ({ columns, rows }: FigureTable): string => csvOf([columns, ...rows.map((row) => row.map((cell) => cell ?? NOT_SHOWN_SENTENCE))]);

@Component({
  selector: 'tr-figure-numbers',
  imports: [DataTable, Suppressed],
  template: `
    <tr-table [label]="label()"><table>
      <thead><tr>@for (column of table().columns; track $index) { <th scope="col" [class.tr-number]="$index > 0">{{ column }}</th> }</tr></thead>
      <tbody>@for (row of table().rows; track $index) {
        @if (hidden(row)) { <tr><th scope="row">{{ row[0] }}</th><td class="tr-number" [attr.colspan]="row.length - 1"><tr-suppressed /></td></tr> } @else { <tr>@for (cell of row; track $index) { @if ($index === 0) { <th scope="row">{{ cell }}</th> } @else { <td class="tr-number" [class.wordy]="isWordy(cell)">@if (cell === null) { <tr-suppressed [compact]="true" /> } @else { {{ cell }} }</td> } }</tr> }
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
  protected isWordy(cell: string | null): boolean {
    return (cell?.length ?? 0) > 18;
  }

  /** A row with nothing to show says so once. */
  protected hidden(row: readonly (string | null)[]): boolean {
    return row.length > 2 && row.slice(1).every((cell) => cell === null);
  }
}
