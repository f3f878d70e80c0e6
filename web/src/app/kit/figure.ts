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
        @if (table().rows.length) { <button trButton size="s" variant="quiet" [icon]="asTable() ? 'chart' : 'table'" [attr.aria-pressed]="asTable()" (click)="asTable.set(!asTable())">{{ asTable() ? 'Show as chart' : 'Show as table' }}</button> }
      </figcaption>
      @if (asTable()) {
        <tr-table [label]="heading()"><table>
          <thead><tr>@for (column of table().columns; track $index) { <th scope="col" [class.tr-number]="$index > 0">{{ column }}</th> }</tr></thead>
          <tbody>@for (row of table().rows; track $index) {
            <tr>@for (cell of row; track $index) { @if ($index === 0) { <th scope="row">{{ cell }}</th> } @else { <td class="tr-number">@if (cell === null) { <tr-suppressed [compact]="true" /> } @else { {{ cell }} }</td> } }</tr>
          }</tbody>
        </table></tr-table>
      } @else { <div class="chart"><ng-content /></div> }
      @if (note()) { <p class="note">{{ note() }}</p> }
    </figure>
  `,
  styles: `
    figure { margin: 0; display: flex; flex-direction: column; gap: var(--tr-space-4); min-inline-size: 0; } figcaption { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); justify-content: space-between; align-items: start; } figcaption > div { flex: 1 1 16rem; }
    h3 { font-size: var(--tr-text-l); } .summary { color: var(--tr-ink-muted); margin-block-start: 0.2rem; } .note { font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
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
}
