// How far something has come, step by step: applies to, taught it, adapted it. Each step is a part of the one before.
import { Component, computed, input } from '@angular/core';
import { Figure } from './figure';
import type { FigureTable } from './figure-numbers';
import { Suppressed } from './suppressed';

export interface Step {
  readonly label: string;
  readonly hint?: string;
  /** Of the first step's people, 0 to 1; null: not shown, or only `words` may be said. */
  readonly share: number | null;
  readonly count?: number | null;
  readonly words?: string;
}

@Component({
  selector: 'tr-step-bars',
  imports: [Figure, Suppressed],
  template: `
    <tr-figure [heading]="heading()" [summary]="summary()" [note]="note()" [table]="table()">
      <ol role="list">
        @for (step of drawn(); track step.label) {
          <li>
            <span class="label">{{ step.label }}@if (step.hint) { <span class="hint">{{ step.hint }}</span> }</span>
            @if (step.share !== null) {
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" [attr.aria-label]="step.label + ': ' + step.figure"><rect class="ground" width="100" height="10" /><rect class="bar" [attr.width]="step.share * 100" height="10" /></svg>
              <strong>{{ step.figure }}</strong>
            } @else if (step.words) { <span class="words">{{ step.words }}</span> } @else { <tr-suppressed class="words" /> }
          </li>
        }
      </ol>
    </tr-figure>
  `,
  styles: `
    ol { display: grid; gap: var(--tr-space-3); } li { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr) 6.5rem; gap: 0.2rem var(--tr-space-4); align-items: center; }
    .label { font-weight: 550; line-height: 1.3; } .hint { display: block; font-size: var(--tr-text-xs); font-weight: 400; color: var(--tr-ink-muted); }
    svg { inline-size: 100%; block-size: 1.5rem; border-radius: var(--tr-radius-s); } .ground { fill: var(--tr-plot-grid); } .bar { fill: var(--tr-plot); } li:first-child .bar { fill: var(--tr-plot-soft); }
    strong { font-variant-numeric: tabular-nums; } .words { grid-column: 2 / -1; color: var(--tr-ink-soft); }
    @media (max-width: 40rem) { li { grid-template-columns: minmax(0, 1fr) auto; } .label, .words { grid-column: 1 / -1; } }
  `,
})
export class StepBars {
  readonly heading = input.required<string>();
  readonly summary = input('');
  readonly note = input('');
  readonly steps = input.required<readonly Step[]>();
  protected readonly drawn = computed(() => this.steps().map((step) => ({ ...step, figure: figureOf(step) })));
  protected readonly table = computed<FigureTable>(() => ({
    columns: ['', 'People', 'Share'],
    rows: this.steps().map((step) => [
      step.label, step.count === null || step.count === undefined ? step.words ?? (step.share === null ? null : '–') : String(step.count),
      step.share === null ? (step.words ? '–' : null) : `${Math.round(step.share * 100)}%`,
    ]),
  }));
}

function figureOf({ share, count }: Step): string {
  const percent = share === null ? '' : `${Math.round(share * 100)}%`;
  return count === null || count === undefined ? percent : `${count} (${percent})`;
}
