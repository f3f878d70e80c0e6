// "Is requiring it costing goodwill?": those under more and under fewer mandates, one above the other, with what may be said of the difference.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GoodwillInsight } from '@trellis/contracts';
import { PULSE_SCALES } from '@trellis/contracts/vocabulary';
import { apiResource } from '../core/api-resource';
import { ClosedTimes } from '../core/closed-times';
import { TakeAlong } from '../core/take-along';
import { Button } from '../kit/button';
import { download, fileName } from '../kit/csv';
import { EmptyState } from '../kit/empty-state';
import { FigureNumbers, tableCsv, type FigureTable } from '../kit/figure-numbers';
import { How } from '../kit/how';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals, spokenFigure, type IntervalRow } from '../kit/intervals';
import { Likert } from '../kit/likert';
import { likertRow } from './figure-rows';
import { satisfiedCell } from './views-rows';

type Shown = NonNullable<GoodwillInsight['shown']>;
type Comparison = Shown['comparisons'][number];

/** What a question is about: “the sense of achievement you get from your work”. */
const short = ({ text }: Comparison): string => { const words = text.replace(/^How satisfied are you with /, '').replace(/[?.]$/, ''); return words.charAt(0).toUpperCase() + words.slice(1); };
const signed = (value: number): string => spokenFigure(value, 'delta');

@Component({
  selector: 'tr-goodwill-page',
  imports: [RouterLink, Button, ClosedTimes, EmptyState, FigureNumbers, How, InsightFrame, Intervals, Likert, TakeAlong],
  templateUrl: './goodwill.page.html',
  styles: `.wide { --tr-gap: var(--tr-space-6); } section.one { --tr-gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } .said { font-size: var(--tr-text-l); max-inline-size: 46rem; line-height: 1.45; }`,
})
export class GoodwillPage {
  /** From the address; the newest closed survey without it. */
  readonly wave = input<string>();
  protected readonly insight = apiResource('insight.goodwill', () => ({ query: { wave: this.wave() } }));
  protected readonly name = short;
  protected readonly labels = [...PULSE_SCALES.satisfied].reverse();
  protected readonly shown = computed(() => this.insight.value()?.shown ?? null);
  protected readonly strip = computed<IntervalRow[]>(() => (this.shown()?.comparisons ?? []).flatMap((one) => {
    if (!one.difference) return [];
    const { delta, lo, hi } = one.difference;
    return [{ label: short(one), point: { value: delta, lo: lo ?? delta, hi: hi ?? delta }, ...(lo === null && { words: 'No range can be told' }) }];
  }));
  protected readonly drivers = computed<IntervalRow[]>(() => (this.shown()?.together.rows ?? []).map(({ name, share, lo, hi }) => ({ label: name, point: { value: share, lo, hi } })));
  protected readonly table = computed<FigureTable>(() => {
    const shown = this.shown();
    if (!shown?.arms) return { columns: [], rows: [] };
    return {
      columns: ['Question', `${shown.arms.under}: satisfied`, 'n', `${shown.arms.less}: satisfied`, 'n', 'Difference', 'Likely range'],
      rows: shown.comparisons.map((one) => [short(one), satisfiedCell(one.under), countOf(one.under), satisfiedCell(one.less), countOf(one.less), one.difference ? signed(one.difference.delta) : '–', one.difference?.lo == null || one.difference.hi === null ? '–' : `${signed(one.difference.lo)} to ${signed(one.difference.hi)}`]),
    };
  });

  protected rows({ arms, under, less }: Comparison) {
    return [likertRow(arms.under, under), likertRow(arms.less, less)];
  }

  protected save(): void {
    download(`${fileName(`goodwill ${this.shown()?.name ?? ''}`)}.csv`, tableCsv(this.table(), this.insight.value()?.notShown));
  }
}

const countOf = (figure: Comparison['under']): string | null => (figure.suppressed ? null : String(figure.n));
