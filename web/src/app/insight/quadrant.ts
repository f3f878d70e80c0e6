// The overview as one picture: how strongly each expectation is meant, how satisfied people are with it, and how many teach it.
import { Component, computed, input } from '@angular/core';
import { Figure } from '../kit/figure';
import type { FigureTable } from '../kit/figure-numbers';
import { notShown, STRENGTHS, type Strength } from '@trellis/contracts/vocabulary';
import { percent, type OverviewRow } from './figure-rows';

const COLUMNS: readonly Strength[] = ['may', 'should', 'must'];
const WIDTH = 440;
const HEIGHT = 320;
const LEFT = 56;
const FLOOR = 276;
/** Room of a column, and between two dots in it. */
const COLUMN = (WIDTH - LEFT) / 3;
const STEP = 58;

interface Dot { readonly x: number; readonly y: number; readonly r: number; readonly number: number; readonly n: number; readonly lo: number; readonly hi: number; readonly spoken: string }

@Component({
  selector: 'tr-quadrant',
  imports: [Figure],
  template: `
    <tr-figure heading="How strong, how liked, how used" summary="Each number is an expectation: further right is stricter, higher is better liked, larger is taught by more." [note]="note()" [table]="table()">
      <svg [attr.viewBox]="'0 0 ' + width + ' ' + height" role="img" [attr.aria-label]="spoken()">
        @for (line of lines; track line) { <line class="grid" [attr.x1]="left" [attr.x2]="width - 12" [attr.y1]="yOf(line)" [attr.y2]="yOf(line)" /><text class="tick" [attr.x]="left - 8" [attr.y]="yOf(line) + 4" text-anchor="end">{{ percentOf(line) }}</text> }
        @for (column of columns; track column.strength) { <text class="tick" [attr.x]="column.x" [attr.y]="height - 12" text-anchor="middle">{{ column.label }}</text> }
        @for (dot of dots(); track dot.number) { <line class="range" [attr.x1]="dot.x" [attr.x2]="dot.x" [attr.y1]="yOf(dot.lo)" [attr.y2]="yOf(dot.hi)" /> }
        @for (dot of dots(); track dot.number) { <text class="n" [attr.x]="dot.x" [attr.y]="yOf(dot.lo) + 16" text-anchor="middle">n = {{ dot.n }}</text><circle [attr.cx]="dot.x" [attr.cy]="dot.y" [attr.r]="dot.r" /><text class="number" [attr.x]="dot.x" [attr.y]="dot.y + 5" text-anchor="middle">{{ dot.number }}</text> }
      </svg>
      <p class="axis tr-small tr-muted" aria-hidden="true">Upwards: share who answered 4 or 5 overall, with its likely range as a line. Size: share who taught it.</p>
    </tr-figure>
  `,
  styles: `svg { inline-size: 100%; block-size: auto; max-block-size: 26rem; } .grid { stroke: var(--tr-plot-grid); } .tick { font-size: 13px; fill: var(--tr-ink-muted); } circle { fill: var(--tr-plot); fill-opacity: 0.85; stroke: var(--tr-surface); stroke-width: 2; } .range { stroke: var(--tr-plot-soft); stroke-width: 4; stroke-linecap: round; } .n { font-size: 12px; fill: var(--tr-ink-muted); } .number { font-size: 14px; font-weight: 700; fill: var(--tr-on-primary); }`,
})
export class Quadrant {
  readonly rows = input.required<readonly OverviewRow[]>();
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly left = LEFT;
  protected readonly lines = [0, 0.25, 0.5, 0.75, 1];
  protected readonly columns = COLUMNS.map((strength, i) => ({ strength, label: STRENGTHS[strength], x: xOf(i) }));
  protected readonly percentOf = percent;

  private readonly numbered = computed(() => this.rows().map((row, i) => ({ row, number: i + 1 })));
  protected readonly dots = computed<Dot[]>(() => this.numbered().flatMap(({ row, number }) => {
    const { overall, adoption, mandate } = row;
    if (!overall || overall.suppressed || !('satisfied' in overall)) return [];
    const taught = adoption && !adoption.suppressed && 'value' in adoption ? adoption.value : null;
    const own = this.numbered().filter((one) => one.row.mandate.strength === mandate.strength && isDrawn(one.row));
    // Those of one column stand side by side, so that equal satisfaction does not hide one.
    const x = xOf(COLUMNS.indexOf(mandate.strength)) + (own.findIndex((one) => one.number === number) - (own.length - 1) / 2) * Math.min(STEP, COLUMN / own.length);
    return [{ x, y: this.yOf(overall.satisfied.value), r: 13 + 15 * (taught ?? 0), number, n: overall.n, lo: overall.satisfied.lo, hi: overall.satisfied.hi, spoken: `${mandate.title}: ${STRENGTHS[mandate.strength]}, ${percent(overall.satisfied.value)} satisfied of ${overall.n}${taught === null ? '' : `, ${percent(taught)} taught it`}` }];
  }));
  protected readonly spoken = computed(() => this.dots().map((dot) => dot.spoken).join('. ') || 'No expectation can be drawn yet.');
  protected readonly note = computed(() => {
    const drawn = new Set(this.dots().map(({ number }) => number));
    const left = this.numbered().filter(({ number }) => !drawn.has(number)).map(({ row, number }) => `${number} “${row.mandate.title}”: ${inWords(row)}`);
    return left.length ? `Not drawn: ${left.join('; ')}.` : '';
  });
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['', 'Expectation', 'Strength', 'Answered 4 or 5', 'n', 'Taught it'],
    rows: this.numbered().map(({ row: { mandate, overall, adoption, latest }, number }) => {
      const hidden = latest ? { notShown: notShown(latest.smallestGroup) } : 'No closed wave yet';
      return [
      String(number), mandate.title, STRENGTHS[mandate.strength],
      !overall || overall.suppressed ? hidden : 'words' in overall ? overall.words : percent(overall.satisfied.value), !overall || overall.suppressed ? (latest ? hidden : '–') : String(overall.n),
      !adoption || adoption.suppressed ? (latest ? hidden : '–') : 'words' in adoption ? adoption.words : percent(adoption.value),
      ];
    }),
  }));

  protected yOf(share: number): number {
    return FLOOR - share * (FLOOR - 24);
  }
}

/** What may be said of one that has no place in the picture. */
function inWords({ latest, overall }: OverviewRow): string {
  if (!latest) return 'no closed wave covers it yet';
  if (!overall || overall.suppressed) return 'not shown';
  return 'words' in overall ? `${overall.words.charAt(0).toLowerCase()}${overall.words.slice(1)} (n = ${overall.n})` : '';
}

const isDrawn = ({ overall }: OverviewRow): boolean => overall !== null && !overall.suppressed && 'satisfied' in overall;
const xOf = (column: number): number => LEFT + COLUMN * (column + 0.5);
