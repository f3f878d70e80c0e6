// One dot per row with its interval: how sure the figure is can be seen. A table twin holds the numbers.
import { Component, computed, input } from '@angular/core';
import { Figure } from './figure';
import type { FigureTable } from './figure-numbers';
import { Suppressed } from './suppressed';

export interface IntervalRow {
  readonly label: string;
  /** Value with its interval's ends, in the unit of `unit`; null: not shown, or only `words` may be said. */
  readonly point: { readonly value: number; readonly lo: number; readonly hi: number } | null;
  readonly n?: number;
  readonly words?: string;
  /** Of a wave other than that of the chart, where it may not be shown. */
  readonly notShown?: string;
}
export type IntervalUnit = 'share' | 'points' | 'number' | 'delta';

/** `share`: 0.42 → "42%". `points`: 6 → "+6". `number`: 3.25 → "3.3". `delta`: −0.14 → "−0.14". */
export function spokenFigure(value: number, unit: IntervalUnit): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`;
  if (unit === 'points') return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value))}`;
  if (unit === 'delta') return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
  return value.toFixed(1);
}

@Component({
  selector: 'tr-intervals',
  imports: [Figure, Suppressed],
  template: `
    <tr-figure [heading]="heading()" [summary]="summary()" [note]="note()" [table]="table()">
      <ul class="rows" role="list">
        @for (row of drawn(); track row.label) {
          <li>
            <span class="label">{{ row.label }}@if (row.n !== undefined) { <span class="n">n = {{ row.n }}</span> }</span>
            @if (row.at; as at) {
              <span class="track" role="img" [attr.aria-label]="row.spoken">@if (zero(); as place) { <i class="zero" [style.inset-inline-start.%]="place"></i> }<i class="range" [style.inset-inline-start.%]="at.lo" [style.inline-size.%]="at.width"></i><i class="dot" [style.inset-inline-start.%]="at.value"></i></span>
              <strong class="figure">{{ row.figure }}</strong>
            } @else if (row.words) { <span class="words">{{ row.words }}</span> } @else { <tr-suppressed class="words" [says]="row.notShown" /> }
          </li>
        }
      </ul>
      <div class="axis" aria-hidden="true">@for (tick of ticks(); track $index) { <span [style.inset-inline-start.%]="tick.at">{{ tick.text }}</span> }</div>
    </tr-figure>
  `,
  styleUrl: './intervals.css',
})
export class Intervals {
  readonly heading = input.required<string>();
  readonly summary = input('');
  readonly note = input('');
  readonly rows = input.required<readonly IntervalRow[]>();
  readonly unit = input<IntervalUnit>('share');
  /** The two ends of the axis, in the unit. */
  readonly domain = input<readonly [number, number]>([0, 1]);
  readonly valueName = input('Value');

  private readonly place = computed(() => {
    const [from, to] = this.domain();
    return (value: number): number => Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
  });
  protected readonly zero = computed(() => { const [from, to] = this.domain(); return from < 0 && to > 0 ? this.place()(0) : 0; });
  protected readonly ticks = computed(() => {
    const [from, to] = this.domain();
    return [0, 0.25, 0.5, 0.75, 1].map((part) => ({ at: part * 100, text: spokenFigure(from + part * (to - from), this.unit()) }));
  });
  protected readonly drawn = computed(() => this.rows().map(({ label, point, n, words, notShown }) => {
    if (!point) return { label, n, words, notShown, at: null, figure: '', spoken: '' };
    const say = (value: number): string => spokenFigure(value, this.unit());
    const lo = this.place()(point.lo);
    return {
      label, n, words, notShown, figure: say(point.value), spoken: `${label}: ${say(point.value)}, interval ${say(point.lo)} to ${say(point.hi)}`,
      at: { value: this.place()(point.value), lo, width: this.place()(point.hi) - lo },
    };
  }));
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['', this.valueName(), 'Interval', 'n'],
    rows: this.rows().map(({ label, point, n, words, notShown }) => {
      const hidden = notShown === undefined ? null : { notShown };
      const say = (value: number): string => spokenFigure(value, this.unit());
      return point ? [label, say(point.value), `${say(point.lo)} to ${say(point.hi)}`, n === undefined ? '–' : String(n)] : [label, words ?? hidden, words ? '–' : hidden, n === undefined ? '–' : String(n)];
    }),
  }));
}
