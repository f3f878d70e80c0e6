// A share that changes from week to week: as steps where it can only grow, as a line with its likely range where it may fall. A table twin holds the numbers.
import { Component, computed, input } from '@angular/core';
import { Figure } from './figure';
import type { FigureTable } from './figure-numbers';

export interface CurvePoint {
  /** Weeks from the beginning. */
  readonly at: number;
  readonly n: number;
  /** 0 to 1; null: only `words` may be said, and the line has a gap. */
  readonly share: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly words?: string | undefined;
}

const WIDTH = 600;
const HEIGHT = 262;
const LEFT = 64;
const RIGHT = 64;
const TOP = 14;
const FLOOR = 206;

@Component({
  selector: 'tr-curve',
  imports: [Figure],
  template: `
    <tr-figure [heading]="heading()" [summary]="summary()" [note]="note()" [table]="table()">
      <svg [attr.viewBox]="'0 0 ' + width + ' ' + height" role="img" [attr.aria-label]="spoken()">
        @for (line of lines; track line) { <line class="grid" [attr.x1]="left" [attr.x2]="width - right" [attr.y1]="yOf(line)" [attr.y2]="yOf(line)" /><text class="tick" [attr.x]="left - 8" [attr.y]="yOf(line) + 5" text-anchor="end">{{ percent(line) }}</text> }
        @for (tick of ticks(); track tick) { <text class="tick" [attr.x]="xOf()(tick)" [attr.y]="floor + 24" text-anchor="middle">{{ tick }}</text> }
        <text class="tick" [attr.x]="(left + width - right) / 2" [attr.y]="height - 4" text-anchor="middle">{{ axis() }}</text>
        @for (ribbon of ribbons(); track $index) { <path class="ribbon" [attr.d]="ribbon" /> }
        @for (line of paths(); track $index) { <path class="line" [attr.d]="line" /> }
        @if (end(); as last) {
          @if (last.lo !== null && last.hi !== null) { <line class="range" [attr.x1]="last.x" [attr.x2]="last.x" [attr.y1]="yOf(last.lo)" [attr.y2]="yOf(last.hi)" /> }
          <circle [attr.cx]="last.x" [attr.cy]="last.y" r="5" /><text class="end" [attr.x]="last.x + 10" [attr.y]="last.y + 5">{{ percent(last.share) }}</text>
        }
      </svg>
    </tr-figure>
  `,
  styles: `
    svg { inline-size: 100%; block-size: auto; max-block-size: 22rem; } .grid { stroke: var(--tr-plot-grid); } .tick { font-size: 13px; fill: var(--tr-ink-muted); } .line { fill: none; stroke: var(--tr-plot); stroke-width: 3; stroke-linejoin: round; }
    .ribbon { fill: var(--tr-plot-soft); fill-opacity: 0.6; } .range { stroke: var(--tr-plot); stroke-width: 2; } circle { fill: var(--tr-plot); stroke: var(--tr-surface); stroke-width: 2; } .end { font-size: 15px; font-weight: 700; fill: var(--tr-ink); }
    @media (max-width: 40rem) { .tick { font-size: 19px; } .end { font-size: 22px; } }
  `,
})
export class Curve {
  readonly heading = input.required<string>();
  readonly summary = input('');
  readonly note = input('');
  readonly points = input.required<readonly CurvePoint[]>();
  /** Steps for what can only grow; a line otherwise. */
  readonly stepped = input(false);
  readonly axis = input('Weeks');
  readonly valueName = input('Share');
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly left = LEFT;
  protected readonly right = RIGHT;
  protected readonly floor = FLOOR;
  protected readonly lines = [0, 0.25, 0.5, 0.75, 1];

  private readonly last = computed(() => Math.max(1, ...this.points().map(({ at }) => at)));
  protected readonly xOf = computed(() => { const last = this.last(); return (at: number): number => LEFT + (at / last) * (WIDTH - LEFT - RIGHT); });
  protected readonly ticks = computed(() => { const by = Math.ceil(this.last() / 8); return Array.from({ length: Math.floor(this.last() / by) + 1 }, (_, i) => i * by); });
  /** Parts without a gap. */
  private readonly runs = computed(() => {
    const runs: { x: number; y: number; lo: number | null; hi: number | null }[][] = [[]];
    for (const { at, share, lo, hi } of this.points()) {
      if (share === null) runs.push([]);
      else runs.at(-1)!.push({ x: this.xOf()(at), y: this.yOf(share), lo, hi });
    }
    return runs.filter(({ length }) => length > 0);
  });
  protected readonly paths = computed(() => this.runs().map((run) => run.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : this.stepped() ? `H${x}V${y}` : `L${x} ${y}`)).join('')));
  protected readonly ribbons = computed(() => (this.stepped() ? [] : this.runs()).flatMap((run) => {
    const known = run.flatMap(({ x, lo, hi }) => (lo === null || hi === null ? [] : [{ x, lo: this.yOf(lo), hi: this.yOf(hi) }]));
    return known.length < 2 ? [] : [`M${known.map(({ x, hi }) => `${x} ${hi}`).join('L')}L${[...known].reverse().map(({ x, lo }) => `${x} ${lo}`).join('L')}Z`];
  }));
  protected readonly end = computed(() => {
    const point = this.points().filter(({ share }) => share !== null).at(-1);
    return point && point.share !== null ? { x: this.xOf()(point.at), y: this.yOf(point.share), share: point.share, lo: point.lo, hi: point.hi } : null;
  });
  protected readonly spoken = computed(() => this.points().map(({ at, share, words }) => `week ${at}: ${share === null ? words ?? 'not shown' : this.percent(share)}`).join(', '));
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['Week', this.valueName(), 'Likely range', 'n'],
    rows: this.points().map(({ at, share, lo, hi, n, words }) => [String(at), share === null ? words ?? null : this.percent(share), lo === null || hi === null ? '–' : `${this.percent(lo)} to ${this.percent(hi)}`, String(n)]),
  }));

  protected percent(share: number): string {
    return `${Math.round(share * 100)}%`;
  }

  protected yOf(share: number): number {
    return FLOOR - share * (FLOOR - TOP);
  }
}
