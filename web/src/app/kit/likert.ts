// Answers from 1 to 5 as bars that lean left (against) or right (for) of a common middle, with n and a table twin.
import { Component, computed, input } from '@angular/core';
import { Figure, type FigureTable } from './figure';
import { Suppressed } from './suppressed';

export interface LikertRow {
  readonly label: string;
  /** How many gave each answer, worst first. Null: not shown, or only `words` may be said. */
  readonly counts: readonly number[] | null;
  readonly words?: string;
}
interface Segment { readonly step: number; readonly share: number; readonly start: number; readonly text: string }
const STEPS = [1, 2, 3, 4, 5];

/** Shares in percent; the bar starts so that half of the middle answer lies on each side of 50 %. */
export function placeSegments(counts: readonly number[]): Segment[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return [];
  // Scaled by half, so that a bar leaning wholly to one side still fits.
  const shares = counts.map((count) => (count / n) * 50);
  let start = 50 - (shares[0] ?? 0) - (shares[1] ?? 0) - (shares[2] ?? 0) / 2;
  return shares.map((share, index) => {
    const segment = { step: index + 1, share, start, text: share >= 4.5 ? `${Math.round(share * 2)}%` : '' };
    start += share;
    return segment;
  });
}

@Component({
  selector: 'tr-likert',
  imports: [Figure, Suppressed],
  template: `
    <tr-figure [heading]="heading()" [summary]="summary()" [note]="note()" [table]="table()">
      <ul class="legend" aria-hidden="true">@for (label of labels(); track $index) { <li><i [attr.data-step]="$index + 1"></i>{{ label }}</li> }</ul>
      <ul class="rows" role="list">
        @for (row of drawn(); track row.label) {
          <li>
            <span class="label">{{ row.label }}@if (row.n !== null) { <span class="n">n = {{ row.n }}</span> }</span>
            @if (row.segments) {
              <span class="bar" role="img" [attr.aria-label]="row.spoken">@for (part of row.segments; track part.step) { @if (part.share > 0) { <span class="part" [attr.data-step]="part.step" [style.inset-inline-start.%]="part.start" [style.inline-size.%]="part.share">{{ part.text }}</span> } }<i class="middle"></i></span>
            } @else if (row.words) { <span class="words">{{ row.words }}</span> } @else { <tr-suppressed /> }
          </li>
        }
      </ul>
    </tr-figure>
  `,
  styleUrl: './likert.css',
})
export class Likert {
  readonly heading = input.required<string>();
  readonly summary = input('');
  readonly note = input('');
  readonly rows = input.required<readonly LikertRow[]>();
  /** What the five answers are called, worst first. */
  readonly labels = input<readonly string[]>(['1 Not at all', '2', '3', '4', '5 Very well']);

  protected readonly drawn = computed(() => this.rows().map((row) => {
    const n = row.counts ? row.counts.reduce((sum, count) => sum + count, 0) : null;
    const spoken = row.counts?.map((count, index) => `${this.labels()[index] ?? index + 1}: ${count}`).join(', ') ?? '';
    return { label: row.label, words: row.words, n, spoken: `${row.label}, ${n} answers. ${spoken}`, segments: row.counts ? placeSegments(row.counts) : null };
  }));
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['', ...STEPS.map((step) => this.labels()[step - 1] ?? String(step)), 'n'],
    rows: this.rows().map((row) => {
      const n = row.counts?.reduce((sum, count) => sum + count, 0);
      return [row.label, ...STEPS.map((_, index) => (row.counts ? String(row.counts[index] ?? 0) : row.words ? '–' : null)), n !== undefined ? String(n) : row.words ?? null];
    }),
  }));
}
