// How often each of a few groups meets each other one: a square of cells, darker where more often. Never a line between people.
import { Component, computed, input } from '@angular/core';
import { DataTable } from './data-table';
import { Figure } from './figure';
import type { FigureTable } from './figure-numbers';
import { Suppressed } from './suppressed';

/** A number; words where there are only few; null: may not be shown. */
export type PairValue = number | string | null;
const SHADES = 4;

@Component({
  selector: 'tr-pair-matrix',
  imports: [DataTable, Figure, Suppressed],
  template: `
    <tr-figure [heading]="heading()" [summary]="summary()" [note]="note()" [table]="table()">
      <tr-table [label]="heading()"><table>
        <thead><tr><th scope="col"><span class="tr-visually-hidden">Group</span></th>@for (name of names(); track $index) { <th scope="col" class="cell"><span aria-hidden="true">{{ $index + 1 }}</span><span class="tr-visually-hidden">{{ name }}</span></th> }</tr></thead>
        <tbody>@for (row of drawn(); track row.name; let i = $index) {
          <tr><th scope="row"><span class="number" aria-hidden="true">{{ i + 1 }}</span> {{ row.name }}</th>
            @for (cell of row.cells; track $index) { <td class="cell" [attr.data-shade]="cell.shade" [class.own]="$index === i">@if (cell.value === null) { <tr-suppressed [compact]="true" /> } @else { {{ cell.value }} }</td> }</tr>
        }</tbody>
      </table></tr-table>
    </tr-figure>
  `,
  styles: `
    th[scope='row'] { font-weight: 550; min-inline-size: 11rem; } .number { display: inline-block; min-inline-size: 1.4em; color: var(--tr-ink-muted); font-variant-numeric: tabular-nums; }
    .cell { text-align: center; min-inline-size: 4.5rem; font-variant-numeric: tabular-nums; white-space: normal; } .own { font-weight: var(--tr-weight-strong); }
    [data-shade='1'] { background: color-mix(in srgb, var(--tr-plot-soft) 25%, var(--tr-surface)); } [data-shade='2'] { background: color-mix(in srgb, var(--tr-plot-soft) 50%, var(--tr-surface)); } [data-shade='3'] { background: color-mix(in srgb, var(--tr-plot-soft) 75%, var(--tr-surface)); } [data-shade='4'] { background: var(--tr-plot-soft); }
    [data-shade='none'] { background: repeating-linear-gradient(135deg, var(--tr-sunken) 0 10px, var(--tr-hatch) 10px 12px); }
  `,
})
export class PairMatrix {
  readonly heading = input.required<string>();
  readonly summary = input('');
  readonly note = input('');
  readonly names = input.required<readonly string[]>();
  /** Row by row, in the order of the names. */
  readonly values = input.required<readonly (readonly PairValue[])[]>();

  private readonly most = computed(() => Math.max(0.1, ...this.values().flat().filter((value) => typeof value === 'number')));
  protected readonly drawn = computed(() => this.names().map((name, i) => ({
    name, cells: (this.values()[i] ?? []).map((value) => ({ value, shade: value === null ? 'none' : typeof value === 'number' ? String(Math.max(1, Math.ceil((SHADES * value) / this.most()))) : null })),
  })));
  protected readonly table = computed<FigureTable>(() => ({ columns: ['', ...this.names()], rows: this.names().map((name, i) => [name, ...(this.values()[i] ?? []).map((value) => (value === null ? null : String(value)))]) }));
}
