// "Are our central resources used, and adapted?": one sentence, the way from seen to adapted, schools beside one another, how soon and how steadily, then the tables and how they were made.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { ClosedTimes } from '../core/closed-times';
import { keepInAddress } from '../core/keep-in-address';
import { TakeAlong } from '../core/take-along';
import { Button } from '../kit/button';
import { download, fileName } from '../kit/csv';
import { Curve } from '../kit/curve';
import { EmptyState } from '../kit/empty-state';
import { FigureNumbers, tableCsv } from '../kit/figure-numbers';
import { FilterChips } from '../kit/filter-chips';
import { How } from '../kit/how';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals } from '../kit/intervals';
import { Select } from '../kit/select';
import { StepBars } from '../kit/step-bars';
import { Suppressed } from '../kit/suppressed';
import { COUNTED, COUNTED_HINTS, curvePoints, curveWords, groupRows, groupsTable, measuresTable, pathSteps, scopeRows, type Counted, type Shown } from './use-rows';

@Component({
  selector: 'tr-use-page',
  imports: [RouterLink, Button, ClosedTimes, Curve, EmptyState, FigureNumbers, FilterChips, How, InsightFrame, Intervals, Select, StepBars, Suppressed, TakeAlong],
  templateUrl: './use.page.html',
  styles: `.wide { --tr-gap: var(--tr-space-6); } tr-select { max-inline-size: 30rem; margin-block-start: var(--tr-space-4); } h2 { font-size: var(--tr-text-xl); } h3 { font-size: var(--tr-text-l); }`,
})
export class UsePage {
  /** From the address; the newest closed wave without it. */
  readonly wave = input<string>();
  /** An expectation, or `central`; the first there is without it. */
  readonly of = input<string>();
  /** What is counted by expectation and by school, from the address. */
  readonly count = input<string>();
  protected readonly choose = keepInAddress();
  protected readonly insight = apiResource('insight.use', () => ({ query: { wave: this.wave(), of: this.of() } }));
  protected readonly shown = computed(() => this.insight.value()?.shown ?? null);
  /** Of this wave. */
  protected readonly fewest = computed(() => { const found = this.insight.value(); return found?.periods.find(({ waveId }) => waveId === found.shown?.waveId)?.smallestGroup; });
  protected readonly scopes = computed(() => this.insight.value()?.scopes.map(({ id, title }) => ({ value: id, label: title })) ?? []);
  protected readonly counted = (Object.keys(COUNTED) as Counted[]).map((value) => ({ value, label: COUNTED[value] }));
  protected readonly chosen = computed<Counted>(() => this.counted.find(({ value }) => value === this.count())?.value ?? 'adoption');
  protected readonly countedName = computed(() => COUNTED[this.chosen()]);
  protected readonly countedHint = computed(() => COUNTED_HINTS[this.chosen()]);
  protected readonly rows = computed(() => { const shown = this.shown(); return shown ? groupRows(shown, this.chosen()) : []; });
  protected readonly each = computed(() => { const found = this.insight.value(); return found ? scopeRows(found, this.chosen()) : []; });
  protected readonly steps = pathSteps;
  protected readonly points = curvePoints;
  protected readonly words = curveWords;
  protected readonly measures = measuresTable;
  protected readonly groups = groupsTable;

  protected firstSummary({ first }: Shown): string {
    if (first.suppressed || 'words' in first || first.quarter === null) return 'Share who had taught it at least once, week by week.';
    return first.middle === null ? `A quarter had taught it within ${first.quarter} days; half had not by the end.` : `A quarter had taught it within ${first.quarter} days, half within ${first.middle}.`;
  }

  protected save(shown: Shown): void {
    download(`${fileName(`use ${shown.scope.title}`)}.csv`, [groupsTable(shown), measuresTable(shown)].map((table) => tableCsv(table, this.insight.value()?.notShown)).join(''));
  }
}
