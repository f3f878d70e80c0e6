// "What do teachers think of what we require?": a sentence, then pictures, then the table, then how it was computed.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { ClosedTimes } from '../core/closed-times';
import { keepInAddress } from '../core/keep-in-address';
import { TakeAlong } from '../core/take-along';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { download, fileName } from '../kit/csv';
import { EmptyState } from '../kit/empty-state';
import { FigureNumbers, tableCsv } from '../kit/figure-numbers';
import { FilterChips } from '../kit/filter-chips';
import { How } from '../kit/how';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals } from '../kit/intervals';
import { Likert } from '../kit/likert';
import { Suppressed } from '../kit/suppressed';
import { ITEM_QUESTIONS, ITEM_WORDS } from './figure-rows';
import { allRows, changeRow, distributionOf, estimateRows, groupsTable, isFew, likertRows, ownTable, responseRows, satisfiedCell, silentWords, unheard, viewsTable, type Item, type ViewList, type ViewRow } from './views-rows';

const EMPTY = { columns: [], rows: [] };

@Component({
  selector: 'tr-views-page',
  imports: [RouterLink, Banner, Button, ClosedTimes, EmptyState, FigureNumbers, FilterChips, How, InsightFrame, Intervals, Likert, Suppressed, TakeAlong],
  templateUrl: './views.page.html',
  styles: `tr-banner { margin-block-end: var(--tr-space-4); } .wide { --tr-gap: var(--tr-space-6); } h2 { font-size: var(--tr-text-xl); } h3 { font-size: var(--tr-text-m); } .apart { display: grid; gap: var(--tr-space-3); } .apart li { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); align-items: center; } details > :not(summary) { margin-block-start: var(--tr-space-2); max-inline-size: 46rem; } .more { display: block; padding-block: 0.3rem; }`,
})
export class ViewsPage {
  /** From the address; the newest closed wave without it. */
  readonly wave = input<string>();
  /** The question that is drawn, from the address. */
  readonly item = input<string>();
  protected readonly choose = keepInAddress();
  protected readonly insight = apiResource('insight.views', () => ({ query: { wave: this.wave() } }));
  protected readonly strengths = { must: 'What people must use', should: 'What people should use', may: 'What people may use' };
  protected readonly questions = (['overall', 'pupils', 'values', 'room'] as const).map((value) => ({ value, label: ITEM_WORDS[value] }));
  protected readonly chosen = computed<Item>(() => this.questions.find(({ value }) => value === this.item())?.value ?? 'overall');
  protected readonly itemWords = computed(() => ITEM_WORDS[this.chosen()]);
  protected readonly itemQuestion = computed(() => ITEM_QUESTIONS[this.chosen()] ?? '');
  protected readonly shown = computed(() => this.insight.value()?.shown ?? null);
  protected readonly rows = computed(() => { const shown = this.shown(); return shown ? allRows(shown) : []; });
  protected readonly time = computed(() => likertRows(this.rows(), 'minutes'));
  protected readonly changes = computed(() => this.rows().map(changeRow));
  protected readonly domain = computed<[number, number]>(() => {
    const most = Math.max(20, ...this.changes().flatMap(({ point }) => (point ? [-point.lo, point.hi] : [])));
    const end = Math.ceil(most / 10) * 10;
    return [-end, end];
  });
  protected readonly responses = computed(() => responseRows(this.rows()));
  protected readonly few = computed(() => this.rows().filter(({ response }) => isFew(response)).map(({ mandate }) => mandate.title));
  protected readonly silent = computed(() => this.rows().flatMap((row) => { const words = silentWords(row); return words ? [{ title: row.mandate.title, words }] : []; }));
  protected readonly unheardGroups = computed(() => {
    const told = this.rows().flatMap((row) => { const groups = unheard(row); return groups.length ? [`${groups.join(', ')} (“${row.mandate.title}”)`] : []; });
    return told.length ? `Hardly heard so far: ${told.join('; ')}.` : null;
  });
  protected readonly groups = computed(() => groupsTable(this.rows()));
  protected readonly own = computed(() => { const shown = this.shown(); return shown ? ownTable(shown) : EMPTY; });
  protected readonly table = computed(() => { const shown = this.shown(); return shown ? viewsTable(shown) : EMPTY; });

  protected said({ ranked }: ViewList) {
    return likertRows(ranked, this.chosen());
  }

  protected estimates({ ranked }: ViewList) {
    return estimateRows(ranked);
  }

  protected satisfied(row: ViewRow): string | null {
    return satisfiedCell(distributionOf(row, 'overall'));
  }

  protected save(): void {
    const name = this.shown()?.period.name ?? '';
    download(`${fileName(`what-teachers-think ${name}`)}.csv`, [this.table(), this.groups()].map((table) => tableCsv(table, this.insight.value()?.notShown)).join(''));
  }
}
