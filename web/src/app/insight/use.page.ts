// "Are our central resources used, and adapted?": one sentence, the way from seen to adapted, schools beside one another, how soon and how steadily, then the tables and how they were made.
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isMissing } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { download, fileName } from '../kit/csv';
import { Curve } from '../kit/curve';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { FigureNumbers, tableCsv } from '../kit/figure-numbers';
import { FilterChips } from '../kit/filter-chips';
import { How } from '../kit/how';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals } from '../kit/intervals';
import { Select } from '../kit/select';
import { Skeleton } from '../kit/skeleton';
import { StepBars } from '../kit/step-bars';
import { Suppressed } from '../kit/suppressed';
import { COUNTED, COUNTED_HINTS, curvePoints, curveWords, groupRows, groupsTable, measuresTable, pathSteps, scopeRows, type Counted, type Shown } from './use-rows';

@Component({
  selector: 'tr-use-page',
  imports: [RouterLink, Banner, Button, Curve, EmptyState, ErrorState, FigureNumbers, FilterChips, How, InsightFrame, Intervals, Select, Skeleton, StepBars, Suppressed],
  templateUrl: './use.page.html',
  styles: `.wide { --tr-gap: var(--tr-space-6); } tr-banner { margin-block-end: var(--tr-space-4); } tr-select { max-inline-size: 30rem; margin-block-start: var(--tr-space-4); } h2 { font-size: var(--tr-text-xl); } h3 { font-size: var(--tr-text-l); }`,
})
export class UsePage {
  /** From the address; the newest closed wave without it. */
  readonly wave = input<string>();
  /** An expectation, or `central`; the first there is without it. */
  readonly of = input<string>();
  private readonly router = inject(Router);
  protected readonly insight = apiResource('insight.use', () => ({ query: { wave: this.wave(), of: this.of() } }));
  protected readonly line = problemLine;
  protected readonly missing = isMissing;
  protected readonly shown = computed(() => this.insight.value()?.shown ?? null);
  protected readonly waves = computed(() => this.insight.value()?.periods.map(({ waveId, name }) => ({ value: waveId, label: name })) ?? []);
  protected readonly scopes = computed(() => this.insight.value()?.scopes.map(({ id, title }) => ({ value: id, label: title })) ?? []);
  protected readonly counted = (Object.keys(COUNTED) as Counted[]).map((value) => ({ value, label: COUNTED[value] }));
  protected readonly chosen = signal<readonly string[]>(['adoption']);
  protected readonly count = computed(() => (this.chosen()[0] ?? 'adoption') as Counted);
  protected readonly countedName = computed(() => COUNTED[this.count()]);
  protected readonly countedHint = computed(() => COUNTED_HINTS[this.count()]);
  protected readonly rows = computed(() => { const shown = this.shown(); return shown ? groupRows(shown, this.count()) : []; });
  protected readonly each = computed(() => { const found = this.insight.value(); return found ? scopeRows(found, this.count()) : []; });
  protected readonly steps = pathSteps;
  protected readonly points = curvePoints;
  protected readonly words = curveWords;
  protected readonly measures = measuresTable;
  protected readonly groups = groupsTable;

  protected open(query: { wave?: string | undefined; of?: string | undefined }): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Another wave may have no figures of what is looked at now: then its first is shown. */
  protected openWave([wave]: readonly string[]): void {
    if (wave) this.open({ wave, of: undefined });
  }

  protected firstSummary({ first }: Shown): string {
    if (first.suppressed || 'words' in first || first.quarter === null) return 'Share who had taught it at least once, week by week.';
    return first.middle === null ? `A quarter had taught it within ${first.quarter} days; half had not by the end.` : `A quarter had taught it within ${first.quarter} days, half within ${first.middle}.`;
  }

  protected save(shown: Shown): void {
    download(`${fileName(`use ${shown.scope.title}`)}.csv`, tableCsv(groupsTable(shown)) + tableCsv(measuresTable(shown)));
  }

  protected print(): void {
    window.print();
  }
}
