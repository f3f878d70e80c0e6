// "How are people?": one sentence, then pictures, then the table, then how it was computed; the same page for a teacher and a leader.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { notShown } from '@trellis/contracts/vocabulary';
import { apiResource } from '../core/api-resource';
import { ClosedTimes } from '../core/closed-times';
import { keepInAddress } from '../core/keep-in-address';
import { KeptViews } from '../core/kept-views';
import { SaidInThemes } from '../core/said-in-themes';
import { TakeAlong } from '../core/take-along';
import { download, fileName } from '../kit/csv';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { DataTable } from '../kit/data-table';
import { EmptyState } from '../kit/empty-state';
import { FilterChips } from '../kit/filter-chips';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals } from '../kit/intervals';
import { Likert } from '../kit/likert';
import { Slopes } from '../kit/slopes';
import { Suppressed } from '../kit/suppressed';
import { peopleCsv } from './people-csv';
import { PeopleHow } from './people-how';
import { acrossRows, answeredCell, autonomyRows, cellOf, facetCharts, figureOf, likertRow, shareName, shareRow, slopesOf, type Group } from './people-rows';
import { dayWords, figureLabels, shortName } from './survey-words';

@Component({
  selector: 'tr-people-page',
  imports: [RouterLink, Banner, Button, ClosedTimes, DataTable, EmptyState, FilterChips, InsightFrame, Intervals, KeptViews, Likert, PeopleHow, SaidInThemes, Slopes, Suppressed, TakeAlong],
  templateUrl: './people.page.html',
  styles: `
    .wide { gap: var(--tr-space-6); } h2 { font-size: var(--tr-text-xl); } h3 { font-size: var(--tr-text-m); }
    .gap { font-weight: var(--tr-weight-strong); } ul { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); max-inline-size: 46rem; } thead th { white-space: normal; min-inline-size: 5.5rem; vertical-align: bottom; }
  `,
})
export class PeoplePage {
  /** From the address; the newest survey without it. */
  readonly wave = input<string>();
  /** The code of the question that is drawn by group, from the address; the first without it. */
  readonly question = input<string>();
  protected readonly choose = keepInAddress();
  protected readonly insight = apiResource('insight.people', () => ({ query: { wave: this.wave() } }));
  protected readonly day = dayWords;
  protected readonly short = shortName;
  protected readonly cell = cellOf;
  protected readonly answeredWords = answeredCell;
  protected readonly shown = computed(() => this.insight.value()?.shown ?? null);
  protected readonly everyone = computed(() => this.shown()?.groups.find(({ group }) => group.kind === 'trust') ?? null);
  protected readonly charts = computed(() => { const [shown, all] = [this.shown(), this.everyone()]; return shown && all ? facetCharts(shown, all) : []; });
  protected readonly autonomy = computed(() => { const [shown, all] = [this.shown(), this.everyone()]; return shown && all ? autonomyRows(shown, all) : []; });
  protected readonly questions = computed(() => this.shown()?.questions.map((question) => ({ value: question.code, label: shortName(question) })) ?? []);
  protected readonly current = computed(() => this.shown()?.questions.find(({ code }) => code === this.question()) ?? this.shown()?.questions[0]);
  protected readonly labels = computed(() => figureLabels(this.current()?.scale ?? 'agree'));
  private readonly items = computed(() => this.shown()?.groups.map((group) => ({ label: group.group.label, group, item: group.items.find(({ code }) => code === this.current()?.code) })) ?? []);
  protected readonly groupRows = computed(() => this.items().map(({ label, group }) => likertRow(label, figureOf(group, this.current()?.code ?? ''))));
  protected readonly changes = computed(() => this.items().flatMap(({ label, item }) => (item?.change && !item.change.suppressed ? [{ label, sentence: item.change.sentence }] : [])));
  protected readonly trend = computed(() => this.shown()?.trend.find(({ code }) => code === this.current()?.code)?.points.map(({ wave, smallestGroup, distribution }) => ({ ...shareRow(wave, distribution), notShown: notShown(smallestGroup) })) ?? []);
  protected readonly shareWords = computed(() => { const question = this.current(); return question ? `${shareName(question)}: ${question.text}` : ''; });
  protected readonly shift = computed(() => { const found = this.shown()?.shifts.find(({ code }) => code === this.current()?.code)?.shift; return found && !found.suppressed ? `All answers together: ${found.sentence}` : null; });

  protected readonly across = computed(() => { const [across, shown, all] = [this.insight.value()?.across, this.shown(), this.everyone()]; return across && shown && all ? acrossRows(across, shown, all) : null; });
  protected readonly acrossWords = computed(() => `Each of ${Math.min(...(this.insight.value()?.across ?? []).map(({ trusts }) => trusts))} trusts or more with its newest answers, question by question; rounded to 5%. A comparison of trusts as wholes, in no order.`);

  protected readonly slopes = computed(() => { const [shown, all] = [this.shown(), this.everyone()]; return shown && all ? slopesOf(shown, all) : null; });

  protected answered({ response }: Group): string {
    const words = answeredCell(response);
    return words === null ? 'How many answered is not shown.' : `${words} answered.`;
  }

  /** Fewer than two in five: the page says what that may mean. */
  protected few({ response }: Group): boolean {
    return 'value' in response ? response.value < 0.4 : 'words' in response && response.words === 'Very few';
  }

  protected save(): void {
    const [found, shown] = [this.insight.value(), this.shown()];
    if (found && shown) download(`${fileName(`how-are-people ${shown.name}`)}.csv`, peopleCsv(shown, found));
  }
}
