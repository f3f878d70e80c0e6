// Two moments, a line for each question between them: grey, and inked only where the change is clear. A line whose end may not be shown stops with a hollow end.
import { Component, computed, input } from '@angular/core';
import { Figure } from './figure';
import type { FigureTable } from './figure-numbers';
import { apart } from './keep-apart';

export interface SlopeRow { readonly label: string; readonly before: number | null; readonly now: number | null; readonly clear: boolean; /** Why there is no figure before, in the words of that wave. */ readonly notShownBefore?: string }

const WIDTH = 400;
const HEIGHT = 360;
const TOP = 24;
const FLOOR = HEIGHT - 10;
const LEFT = 70;
const RIGHT = 330;
const GAP = 15;
const percent = (value: number): string => `${Math.round(100 * value)}%`;

@Component({
  selector: 'tr-slopes',
  imports: [Figure],
  template: `
    <tr-figure [heading]="heading()" [summary]="summary()" [table]="table()">
      <svg [attr.viewBox]="view" role="img" [attr.aria-label]="spoken()">
        <text class="tick" [attr.x]="left" y="12" text-anchor="middle">{{ names()[0] }}</text><text class="tick" [attr.x]="right" y="12" text-anchor="middle">{{ names()[1] }}</text>
        <line class="grid" [attr.x1]="left" [attr.x2]="left" [attr.y1]="top" [attr.y2]="floor" /><line class="grid" [attr.x1]="right" [attr.x2]="right" [attr.y1]="top" [attr.y2]="floor" />
        @for (line of lines(); track line.number) {
          <g [class.clear]="line.clear">
            @if (line.from !== null && line.to !== null) { <line class="slope" [attr.x1]="left" [attr.x2]="right" [attr.y1]="line.from" [attr.y2]="line.to" /> }
            @if (line.from !== null) { <circle [class.hollow]="line.to === null" [attr.cx]="left" [attr.cy]="line.from" r="4" /><text class="end" [attr.x]="left - 9" [attr.y]="line.fromLabel + 4" text-anchor="end">{{ line.before }}</text> }
            @if (line.to !== null) { <circle [class.hollow]="line.from === null" [attr.cx]="right" [attr.cy]="line.to" r="4" /><text class="end" [attr.x]="right + 9" [attr.y]="line.toLabel + 4">{{ line.number }} · {{ line.now }}</text> }
          </g>
        }
      </svg>
      <ol>@for (line of lines(); track line.number) { <li [class.clear]="line.clear">{{ line.label }}@if (line.clear) { <strong> (clear change)</strong> }</li> }</ol>
    </tr-figure>
  `,
  styles: `
    svg { inline-size: 100%; max-inline-size: 30rem; block-size: auto; } .grid { stroke: var(--tr-plot-grid); } .tick { font-size: 12px; fill: var(--tr-ink-muted); } .end { font-size: 12px; fill: var(--tr-ink-muted); font-variant-numeric: tabular-nums; }
    .slope { stroke: var(--tr-ink-muted); stroke-width: 1.5; opacity: 0.6; } circle { fill: var(--tr-ink-muted); } .hollow { fill: var(--tr-canvas); stroke: var(--tr-ink-muted); stroke-width: 2; }
    .clear .slope { stroke: var(--tr-plot); stroke-width: 3.5; opacity: 1; } .clear circle { fill: var(--tr-plot); } .clear .end { fill: var(--tr-ink); font-weight: 700; }
    ol { display: grid; gap: var(--tr-space-1); margin: 0; padding-inline-start: 1.6rem; font-size: var(--tr-text-s); color: var(--tr-ink-muted); max-inline-size: 46rem; } li.clear { color: var(--tr-ink); }
  `,
})
export class Slopes {
  readonly heading = input.required<string>();
  readonly summary = input('');
  /** What the two moments are called. */
  readonly names = input.required<readonly [string, string]>();
  /** Shares, 0 to 1; null: may not be shown. Twelve at most can be told apart. */
  readonly rows = input.required<readonly SlopeRow[]>();
  protected readonly view = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly left = LEFT;
  protected readonly right = RIGHT;
  protected readonly top = TOP;
  protected readonly floor = FLOOR;

  protected readonly lines = computed(() => {
    const place = (share: number | null): number | null => (share === null ? null : TOP + (1 - share) * (FLOOR - TOP));
    const lines = this.rows().map((row) => ({ ...row, from: place(row.before), to: place(row.now) }));
    const [fromLabels, toLabels] = [apart(lines.map(({ from }) => from), GAP), apart(lines.map(({ to }) => to), GAP)];
    return lines.map(({ label, clear, from, to, before, now }, i) => ({ number: i + 1, label, clear, from, to, fromLabel: fromLabels[i]!, toLabel: toLabels[i]!, before: before === null ? '' : percent(before), now: now === null ? '' : percent(now) }));
  });
  protected readonly spoken = computed(() => this.rows().map(({ label, before, now, clear }) => (before === null || now === null ? `${label}: not shown at one end` : `${label}: from ${percent(before)} to ${percent(now)}${clear ? ', a clear change' : ''}`)).join('. '));
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['', ...this.names(), 'Clear change'],
    rows: this.rows().map(({ label, before, now, clear, notShownBefore }) => [label, before === null ? (notShownBefore === undefined ? null : { notShown: notShownBefore }) : percent(before), now === null ? null : percent(now), before === null || now === null ? '–' : clear ? 'Yes' : 'No']),
  }));
}
