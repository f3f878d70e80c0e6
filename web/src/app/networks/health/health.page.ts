// How a network is doing: across schools, in answers, in voices. Figures as they were published with a closed wave, and never a person.
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { HealthFigure } from '@trellis/contracts';
import { isForbidden } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { ErrorState } from '../../kit/error-state';
import { FilterChips } from '../../kit/filter-chips';
import { NoPermission } from '../../kit/no-permission';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';

const LABELS: Readonly<Record<HealthFigure['id'], string>> = {
  reach: 'Reach across schools', across: 'Replies to other schools', ratio: 'Across or within', voices: 'Who takes part', share: 'Share of voices', answered: 'Questions answered in time', open: 'Questions without an answer', wait: 'Time to a first answer', useful: 'Time to a useful answer', newcomers: 'Newcomers who posted and had an answer',
};
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

@Component({
  selector: 'tr-health-page',
  imports: [Button, Card, ErrorState, FilterChips, NoPermission, PageHeader, RouterLink, Skeleton, Time],
  template: `
    <tr-page-header heading="How this network is doing" [lead]="span()" [trail]="trail()"><a trButton actions routerLink="/insight/together">Beside the other networks</a></tr-page-header>
    @if (health.isFirstLoad()) { <tr-skeleton [count]="6" /> }
    @else if (forbidden()) { <tr-no-permission heading="For leads of this network and trust leaders" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" (retried)="health.reload()" /> }
    @else if (health.value(); as value) {
      <div class="columns">
        <section trCard aria-labelledby="figures"><h2 id="figures">Figures</h2>
          @if (!value.shown) { <p>{{ value.network.department ? 'Nothing is counted of a department by itself. What is said here is in the figures of the whole trust.' : 'Nothing has been published yet. Figures come each time a wave of rating closes, for the time since the one before.' }}</p> }
          @else {
            @if (value.periods.length > 1) { <tr-filter-chips label="Wave" [choices]="waves()" [single]="true" [selected]="[value.shown.period.waveId]" (selectedChange)="open($event)" /> }
            @if (nothingShown()) { <p>{{ value.notShown }}</p> }
            @else { <dl>@for (figure of value.shown.figures; track figure.id) { <div><dt>{{ labels[figure.id] }}</dt><dd [class.tr-muted]="figure.suppressed">{{ figure.words }}</dd></div> }</dl> }
          }
          <p class="tr-small tr-muted">Counted when a wave closes and not changed afterwards: the same figures as beside the other networks. Nothing is told of fewer {{ value.shown ? 'than ' + value.shown.period.smallestGroup + ' people' : 'people than its wave promises' }}, and nothing of any one of them.</p>
        </section>
        <section trCard aria-labelledby="waiting"><h2 id="waiting">Questions nobody has answered</h2>
          @if (!value.waiting) { <p>Only members read what was asked and what waits. How many had an answer is among the figures.</p> }
          @else if (!value.waiting.count) { <p>None. Every question has had an answer.</p> }
          @else {
            <ul role="list">@for (one of value.waiting.items; track one.threadId) { <li><a [routerLink]="['/networks', value.network.id, 'threads', one.threadId]">{{ one.title }}</a> <span class="tr-small tr-muted">asked <tr-time [at]="one.since" /></span></li> }</ul>
            @if (value.waiting.count > value.waiting.items.length) { <p class="tr-small">And {{ value.waiting.count - value.waiting.items.length }} more: <a [routerLink]="['/networks', value.network.id]">open questions</a></p> }
          }
        </section>
      </div>
    }
  `,
  styles: `
    .columns { display: grid; gap: var(--tr-space-5); align-items: start; } h2 { font-size: var(--tr-text-l); } dl, ul { display: flex; flex-direction: column; gap: var(--tr-space-3); margin: 0 0 var(--tr-space-3); } dt { font-weight: var(--tr-weight-strong); } dd { margin: 0; }
    @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
  `,
})
export class HealthPage {
  private readonly router = inject(Router);
  readonly id = input.required<string>();
  /** From the address; the newest closed wave without it. */
  readonly wave = input<string>();
  protected readonly health = apiResource('network.health', () => ({ params: { id: this.id() }, query: { wave: this.wave() } }), { forget: true });
  protected readonly labels = LABELS;
  protected readonly forbidden = computed(() => isForbidden(this.health.error()));
  protected readonly problem = computed(() => { const error = this.health.error(); return error && !this.health.value() ? problemWords(error) : undefined; });
  /** Ten times the same sentence tells no more than once. */
  protected readonly nothingShown = computed(() => this.health.value()?.shown?.figures.every(({ suppressed }) => suppressed) ?? false);
  protected readonly waves = computed(() => this.health.value()?.periods.map(({ waveId, name }) => ({ value: waveId, label: name })) ?? []);
  protected readonly trail = computed(() => [{ label: 'Networks', link: '/networks' }, { label: this.health.value()?.network.name ?? 'Network', link: `/networks/${this.id()}` }, { label: 'How it is doing' }]);
  protected readonly span = computed(() => { const value = this.health.value(); return !value ? '' : value.shown ? `${value.network.name}, ${this.day(value.shown.from)} to ${this.day(value.shown.period.closedOn)}` : value.network.name; });

  protected open([wave]: readonly string[]): void {
    if (wave) void this.router.navigate([], { queryParams: { wave }, replaceUrl: true });
  }

  private day(date: string): string {
    return day.format(new Date(`${date}T12:00:00`));
  }
}
