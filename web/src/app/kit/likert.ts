// Answers as bars that lean left (against) or right (for) of a common line, the neutral ones in a column of their own, with n and a table twin.
import { Component, computed, input } from '@angular/core';
import { Figure } from './figure';
import type { FigureTable } from './figure-numbers';
import { Suppressed } from './suppressed';

export interface LikertRow {
  readonly label: string;
  /** How many gave each answer, worst first: five, or three as against, neither and for. Null: not shown, or only `words` may be said. */
  readonly counts: readonly number[] | null;
  readonly words?: string;
}
interface Segment { readonly step: number; readonly share: number; readonly start: number; readonly text: string }
/** Where the line and the neutral column lie, and how wide all answers of a row are drawn, in percent. */
export interface Fit { readonly middle: number; readonly aside: number; readonly width: number }

/** Between the answers for and the neutral ones, in percent of the drawing. */
const GAP = 4;
/** Narrower parts say no figure: fewer than 8 in 100, or too little room for it. */
const LEAST_SHARE = 0.08;
const LEAST_WIDTH = 6.5;
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
/** The looks of the five answers; of three, both ends and the middle. */
const stepOf = (index: number, answers: number): number => (answers === 3 ? [1, 3, 5][index]! : index + 1);

/** Against, for and neither as parts of all answers of a row. */
function reachOf(counts: readonly number[]): { left: number; right: number; aside: number } {
  const n = total(counts);
  if (n === 0) return { left: 0, right: 0, aside: 0 };
  const half = (counts.length - 1) / 2;
  return { left: total(counts.slice(0, half)) / n, right: total(counts.slice(half + 1)) / n, aside: counts[half]! / n };
}

/** One scale for all rows, so that every row just fits. */
export function fitRows(rows: readonly (readonly number[])[]): Fit {
  const reaches = rows.map(reachOf);
  const most = (of: (reach: ReturnType<typeof reachOf>) => number): number => Math.max(0, ...reaches.map(of));
  const [left, right, aside] = [most((reach) => reach.left), most((reach) => reach.right), most((reach) => reach.aside)];
  if (left + right + aside === 0) return { middle: 50, aside: 100, width: 50 };
  const width = (100 - (aside > 0 ? GAP : 0)) / (left + right + aside);
  return { middle: left * width, aside: 100 - aside * width, width };
}

/** A row's answers, in percent of the drawing's width: against up to the line, for from it, neither in its column. */
export function placeSegments(counts: readonly number[], fit: Fit): Segment[] {
  const n = total(counts);
  if (n === 0) return [];
  const half = (counts.length - 1) / 2;
  let start = fit.middle - reachOf(counts).left * fit.width;
  return counts.map((count, index) => {
    const share = (count / n) * fit.width;
    const segment = { step: stepOf(index, counts.length), share, start: index === half ? fit.aside : start, text: count / n >= LEAST_SHARE && share >= LEAST_WIDTH ? `${Math.round((count / n) * 100)}%` : '' };
    if (index !== half) start += share;
    return segment;
  });
}

@Component({
  selector: 'tr-likert',
  imports: [Figure, Suppressed],
  template: `
    <tr-figure [heading]="heading()" [summary]="summary()" [note]="note()" [table]="table()">
      <ul class="legend" aria-hidden="true">@for (label of labels(); track $index) { <li><i [attr.data-step]="stepAt($index)"></i>{{ label }}</li> }</ul>
      <ul class="rows" role="list">
        @for (row of drawn(); track row.label) {
          <li>
            <span class="label">{{ row.label }}</span>
            @if (row.segments) {
              <span class="bar" role="img" [attr.aria-label]="row.spoken"><i class="middle" [style.inset-inline-start.%]="fit().middle"></i>@for (part of row.segments; track part.step) { @if (part.share > 0) { <span class="part" [attr.data-step]="part.step" [style.inset-inline-start.%]="part.start" [style.inline-size.%]="part.share">{{ part.text }}</span> } }</span><span class="n">n = {{ row.n }}</span>
            } @else if (row.words) { <span class="words">{{ row.words }}</span> } @else { <tr-suppressed class="words" /> }
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
  /** What the five answers, or the three, are called, worst first. */
  readonly labels = input<readonly string[]>(['1 Not at all', '2', '3', '4', '5 Very well']);

  protected readonly fit = computed(() => fitRows(this.rows().flatMap(({ counts }) => (counts ? [counts] : []))));
  protected readonly drawn = computed(() => this.rows().map((row) => {
    const n = row.counts ? total(row.counts) : null;
    const spoken = row.counts?.map((count, index) => `${this.labels()[index] ?? index + 1}: ${count}`).join(', ') ?? '';
    return { label: row.label, words: row.words, n, spoken: `${row.label}, ${n} answers. ${spoken}`, segments: row.counts ? placeSegments(row.counts, this.fit()) : null };
  }));
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['', ...this.labels(), 'n'],
    rows: this.rows().map((row) => {
      const n = row.counts ? total(row.counts) : undefined;
      return [row.label, ...this.labels().map((_, index) => (row.counts ? String(row.counts[index] ?? 0) : row.words ? '–' : null)), n !== undefined ? String(n) : row.words ?? null];
    }),
  }));

  protected stepAt(index: number): number {
    return stepOf(index, this.labels().length);
  }
}
