// One expectation in figures: by closed wave and group, adoption first, then what people think, then the change.
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { notShown, VALUES_REASONS } from '@trellis/contracts/vocabulary';
import { apiResource } from '../core/api-resource';
import { ClosedTimes } from '../core/closed-times';
import { download, fileName } from '../kit/csv';
import { SaidInThemes } from '../core/said-in-themes';
import { TakeAlong } from '../core/take-along';
import { PageTitle } from '../core/title';
import { Button } from '../kit/button';
import { DataTable } from '../kit/data-table';
import { EmptyState } from '../kit/empty-state';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals } from '../kit/intervals';
import { Likert } from '../kit/likert';
import { Suppressed } from '../kit/suppressed';
import { figuresCsv } from './figures-csv';
import { ITEM_WORDS, likertRow, minutesSentence, satisfactionSentence, shareRow, shareSentence } from './figure-rows';
import { HowComputed } from './how-computed';

@Component({
  selector: 'tr-mandate-figures-page',
  imports: [RouterLink, Button, ClosedTimes, DataTable, EmptyState, HowComputed, InsightFrame, Intervals, Likert, SaidInThemes, Suppressed, TakeAlong],
  template: `
    <tr-insight-frame [heading]="insight.value()?.mandate?.title ?? 'Figures'" [trail]="[{ label: 'Insight', link: '/insight' }]" [sentence]="sentence()" [notShown]="unshown()">
    <ng-container actions>
      @if (insight.value(); as found) { <a trButton [routerLink]="['/expectations', found.mandate.id]">The expectation</a> @if (found.figures.length) { <tr-take-along (saved)="save()" /> } }
    </ng-container>
    <tr-closed-times before [page]="insight" lost="These figures cannot be found" [shown]="chosen()">
      <tr-empty-state heading="No wave has closed yet" icon="chart"><p>Figures for this expectation appear when the wave closes.</p></tr-empty-state>
    </tr-closed-times>
    @if (chosen() && insight.value(); as found) {
      <tr-intervals heading="Who taught it" summary="Share of the people it asks who taught it, or a version of it, in this wave." valueName="Taught it" [rows]="adoption()" />
      <tr-intervals heading="Who adapted it" summary="Share of the people it asks who have changed at least one block of their copy." valueName="Adapted it" [rows]="adaptation()" />
      @for (item of items(); track item.name) {
        <section [attr.aria-label]="item.name">
          <tr-likert [heading]="item.name" [rows]="item.rows" summary="Answers from 1, worst, to 5, best, by group." />
          @for (change of item.changes; track change.label) { <p class="tr-small tr-muted"><strong>{{ change.label }}:</strong> {{ change.sentence }}</p> }
        </section>
      }
      @if (reasons().length) {
        <section aria-labelledby="reasons"><h2 id="reasons">What does not fit how it should be taught</h2>
          <tr-table label="Reasons, of those who gave one"><table><thead><tr><th scope="col">Reason</th><th scope="col">Given by</th></tr></thead><tbody>@for (one of reasons(); track one.reason) { <tr><th scope="row">{{ reasonWords[one.reason] }}</th><td>{{ one.words }}</td></tr> }</tbody></table></tr-table>
          <p class="tr-small tr-muted">Of everybody who gave a reason, to the nearest 5%. Several could be chosen.</p>
        </section>
      }
      <section aria-labelledby="time"><h2 id="time">Time</h2>
        @for (row of time(); track row.label) { <p><strong>{{ row.label }}:</strong> @if (row.words) { {{ row.words }} } @else { <tr-suppressed [compact]="true" /> }</p> }
      </section>
      <section aria-labelledby="comments"><h2 id="comments">What they wrote</h2>
        @if (chosen(); as wave) { <tr-said-in-themes [about]="wave" [mandate]="found.mandate.id" /> }
      </section>
    }
    <ng-container how>@if (chosen()) { <tr-how-computed [groups]="promised()" /> }</ng-container>
    </tr-insight-frame>
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-2); } h2 { font-size: var(--tr-text-l); }`,
})
export class MandateFiguresPage {
  readonly id = input.required<string>();
  /** From the address; the latest closed wave without it. */
  readonly wave = input<string>();
  private readonly title = inject(PageTitle);
  protected readonly insight = apiResource('insight.mandate', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly chosen = computed(() => {
    const newestFirst = [...this.insight.value()?.periods ?? []].sort((a, b) => (a.closedOn < b.closedOn ? 1 : -1));
    return (newestFirst.find(({ waveId }) => waveId === this.wave()) ?? newestFirst[0])?.waveId;
  });
  private readonly period = computed(() => this.insight.value()?.periods.find(({ waveId }) => waveId === this.chosen()));
  protected readonly unshown = computed(() => { const period = this.period(); return period && notShown(period.smallestGroup); });
  protected readonly promised = computed(() => { const period = this.period(); return period ? [period.smallestGroup] : []; });
  private readonly figures = computed(() => this.insight.value()?.figures.filter(({ period }) => period.waveId === this.chosen()) ?? []);
  /** A group that only the other half of the page tells of is not there to be hidden. */
  private readonly used = computed(() => this.figures().filter(({ tells }) => tells.includes('use')));
  private readonly viewed = computed(() => this.figures().filter(({ tells }) => tells.includes('views')));
  protected readonly adoption = computed(() => this.used().map(({ group, adoption }) => shareRow(group.label, adoption)));
  protected readonly adaptation = computed(() => this.used().map(({ group, adaptation }) => shareRow(group.label, adaptation)));
  protected readonly items = computed(() => (['overall', 'pupils', 'values', 'room'] as const).map((item) => {
    const rated = this.viewed().flatMap(({ group, ratings }) => { const rating = ratings.find((one) => one.item === item); return rating ? [{ group, rating }] : []; });
    return {
      name: ITEM_WORDS[item], rows: rated.map(({ group, rating }) => likertRow(group.label, rating.distribution)),
      changes: rated.flatMap(({ group, rating: { change } }) => (change && !change.suppressed ? [{ label: group.label, sentence: change.sentence }] : [])),
    };
  }).filter(({ rows }) => rows.length));
  protected readonly time = computed(() => this.viewed().flatMap(({ group, ratings }) => { const rating = ratings.find(({ item }) => item === 'minutes'); return rating ? [{ label: group.label, words: minutesSentence(rating.distribution) }] : []; }));
  protected readonly reasonWords = VALUES_REASONS;
  protected readonly reasons = computed(() => this.insight.value()?.reasons.filter(({ waveId }) => waveId === this.chosen()) ?? []);
  protected readonly sentence = computed(() => {
    const everyone = this.figures().find(({ group }) => group.kind === 'trust');
    if (!everyone) return '';
    const overall = everyone.ratings.find(({ item }) => item === 'overall')?.distribution ?? null;
    return [satisfactionSentence(overall), shareSentence(everyone.adoption, 'taught it')].filter(Boolean).join(' ') || this.unshown() || '';
  });

  constructor() {
    effect(() => { const name = this.insight.value()?.mandate.title; if (name) this.title.set(name); });
  }

  protected save(): void {
    const found = this.insight.value();
    if (found) download(`${fileName(found.mandate.title)}.csv`, figuresCsv(found));
  }
}
