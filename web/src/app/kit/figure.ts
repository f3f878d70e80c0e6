// A chart with its words: a title, a sentence that says what is seen, and the same numbers as a table on demand.
import { Component, input, signal } from '@angular/core';
import { Button } from './button';
import { DataTable } from './data-table';
import { Suppressed } from './suppressed';

export interface FigureTable {
  readonly columns: readonly string[];
  /** First cell names the row. Null: may not be shown. */
  readonly rows: readonly (readonly (string | null)[])[];
}

@Component({
  selector: 'tr-figure',
  imports: [Button, DataTable, Suppressed],
  template: `
    <figure>
      <figcaption>
        <div><h3>{{ heading() }}</h3>@if (summary()) { <p class="summary">{{ summary() }}</p> }</div>
      </figcaption>
      @if (asTable()) {
        <tr-table [label]="heading()"><table>
          <thead><tr>@for (column of table().columns; track $index) { <th scope="col" [class.tr-number]="$index > 0">{{ column }}</th> }</tr></thead>
          <tbody>@for (row of table().rows; track $index) {
            @if (hidden(row)) { <tr><th scope="row">{{ row[0] }}</th><td class="tr-number" [attr.colspan]="row.length - 1"><tr-suppressed /></td></tr> } @else { <tr>@for (cell of row; track $index) { @if ($index === 0) { <th scope="row">{{ cell }}</th> } @else { <td class="tr-number">@if (cell === null) { <tr-suppressed [compact]="true" /> } @else { {{ cell }} }</td> } }</tr> }
          }</tbody>
        </table></tr-table>
      } @else { <div class="chart"><ng-content /></div> }
      <div class="foot">
        @if (note()) { <p>{{ note() }}</p> }
        @if (table().rows.length) { <button trButton size="s" variant="quiet" [icon]="asTable() ? 'chart' : 'table'" (click)="asTable.set(!asTable())">{{ asTable() ? 'Show as chart' : 'Show as table' }}<span class="tr-visually-hidden">: {{ heading() }}</span></button> }
      </div>
    </figure>
  `,
  styles: `
    figure { margin: 0; display: flex; flex-direction: column; gap: var(--tr-space-4); min-inline-size: 0; } 
    h3 { font-size: var(--tr-text-l); } .summary { color: var(--tr-ink-muted); margin-block-start: 0.2rem; } .foot { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-4); align-items: center; justify-content: space-between; font-size: var(--tr-text-s); color: var(--tr-ink-muted); } .foot button { margin-inline-start: auto; margin-block: -0.4rem; }
    .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  `,
})
export class Figure {
  readonly heading = input.required<string>();
  /** What the chart shows, in one plain sentence. */
  readonly summary = input('');
  readonly note = input('');
  readonly table = input<FigureTable>({ columns: [], rows: [] });
  protected readonly asTable = signal(false);

  /** A row with nothing to show says so once. */
  protected hidden(row: readonly (string | null)[]): boolean {
    return row.length > 2 && row.slice(1).every((cell) => cell === null);
  }
}
