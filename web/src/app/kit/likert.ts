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

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** How far a row reaches left and right of the middle of its middle answer, as parts of all its answers. */
function reachOf(counts: readonly number[]): { left: number; right: number } {
  const n = total(counts);
  if (n === 0) return { left: 0, right: 0 };
  const left = ((counts[0] ?? 0) + (counts[1] ?? 0) + (counts[2] ?? 0) / 2) / n;
  return { left, right: 1 - left };
}

/** Where the common middle lies and how wide all answers of a row are drawn, in percent, so that every row just fits. */
export function fitRows(rows: readonly (readonly number[])[]): { middle: number; width: number } {
  const reaches = rows.map(reachOf);
  const left = Math.max(0, ...reaches.map((reach) => reach.left));
  const right = Math.max(0, ...reaches.map((reach) => reach.right));
  return left + right === 0 ? { middle: 50, width: 50 } : { middle: (left / (left + right)) * 100, width: 100 / (left + right) };
}

/** A row's answers side by side, in percent of the drawing's width. A part too narrow for its figure says none. */
export function placeSegments(counts: readonly number[], fit: { middle: number; width: number }): Segment[] {
  const n = total(counts);
  if (n === 0) return [];
  let start = fit.middle - reachOf(counts).left * fit.width;
  return counts.map((count, index) => {
    const share = (count / n) * fit.width;
    const segment = { step: index + 1, share, start, text: share >= 9 ? `${Math.round((count / n) * 100)}%` : '' };
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
              <span class="bar" role="img" [attr.aria-label]="row.spoken"><i class="middle" [style.inset-inline-start.%]="fit().middle"></i>@for (part of row.segments; track part.step) { @if (part.share > 0) { <span class="part" [attr.data-step]="part.step" [style.inset-inline-start.%]="part.start" [style.inline-size.%]="part.share">{{ part.text }}</span> } }</span>
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

  protected readonly fit = computed(() => fitRows(this.rows().flatMap(({ counts }) => (counts ? [counts] : []))));
  protected readonly drawn = computed(() => this.rows().map((row) => {
    const n = row.counts ? total(row.counts) : null;
    const spoken = row.counts?.map((count, index) => `${this.labels()[index] ?? index + 1}: ${count}`).join(', ') ?? '';
    return { label: row.label, words: row.words, n, spoken: `${row.label}, ${n} answers. ${spoken}`, segments: row.counts ? placeSegments(row.counts, this.fit()) : null };
  }));
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['', ...STEPS.map((step) => this.labels()[step - 1] ?? String(step)), 'n'],
    rows: this.rows().map((row) => {
      const n = row.counts ? total(row.counts) : undefined;
      return [row.label, ...STEPS.map((_, index) => (row.counts ? String(row.counts[index] ?? 0) : row.words ? '–' : null)), n !== undefined ? String(n) : row.words ?? null];
    }),
  }));
}
