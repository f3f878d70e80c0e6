// "Is requiring it costing goodwill?": those under more and under fewer mandates, one above the other, with what may be said of the difference.
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { GoodwillInsight } from '@trellis/contracts';
import { PULSE_SCALES } from '@trellis/contracts/vocabulary';
import { isMissing } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { download, fileName } from '../kit/csv';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { FigureNumbers, tableCsv, type FigureTable } from '../kit/figure-numbers';
import { FilterChips } from '../kit/filter-chips';
import { How } from '../kit/how';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals, spokenFigure, type IntervalRow } from '../kit/intervals';
import { Likert } from '../kit/likert';
import { Skeleton } from '../kit/skeleton';
import { likertRow } from './figure-rows';
import { satisfiedCell } from './views-rows';

type Shown = NonNullable<GoodwillInsight['shown']>;
type Comparison = Shown['comparisons'][number];

/** What a question is about: “the sense of achievement you get from your work”. */
const short = ({ text }: Comparison): string => { const words = text.replace(/^How satisfied are you with /, '').replace(/[?.]$/, ''); return words.charAt(0).toUpperCase() + words.slice(1); };
const signed = (value: number): string => spokenFigure(value, 'delta');

@Component({
  selector: 'tr-goodwill-page',
  imports: [RouterLink, Banner, Button, EmptyState, ErrorState, FigureNumbers, FilterChips, How, InsightFrame, Intervals, Likert, Skeleton],
  templateUrl: './goodwill.page.html',
  styles: `tr-banner { margin-block-end: var(--tr-space-4); } .wide { --tr-gap: var(--tr-space-6); } section.one { --tr-gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } .said { font-size: var(--tr-text-l); max-inline-size: 46rem; line-height: 1.45; }`,
})
export class GoodwillPage {
  /** From the address; the newest closed survey without it. */
  readonly wave = input<string>();
  private readonly router = inject(Router);
  protected readonly insight = apiResource('insight.goodwill', () => ({ query: { wave: this.wave() } }));
  protected readonly line = problemLine;
  protected readonly missing = isMissing;
  protected readonly name = short;
  protected readonly labels = [...PULSE_SCALES.satisfied].reverse();
  protected readonly shown = computed(() => this.insight.value()?.shown ?? null);
  protected readonly waves = computed(() => this.insight.value()?.waves.map(({ id, name }) => ({ value: id, label: name })) ?? []);
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

  protected rows(shown: Shown, { under, less }: Comparison) {
    return [likertRow(shown.arms?.under ?? '', under), likertRow(shown.arms?.less ?? '', less)];
  }

  protected open([wave]: readonly string[]): void {
    if (wave) void this.router.navigate([], { queryParams: { wave }, replaceUrl: true });
  }

  protected save(): void {
    download(`${fileName(`goodwill ${this.shown()?.name ?? ''}`)}.csv`, tableCsv(this.table()));
  }

  protected print(): void {
    window.print();
  }
}

const countOf = (figure: Comparison['under']): string | null => (figure.suppressed ? null : String(figure.n));
