// How a network is doing: across schools, in answers, in voices. Figures of whole weeks, and never a person.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HealthFigure } from '@trellis/contracts';
import { isForbidden } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { ErrorState } from '../../kit/error-state';
import { NoPermission } from '../../kit/no-permission';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';

const LABELS: Readonly<Record<HealthFigure['id'], string>> = {
  reach: 'Reach across schools', across: 'Replies to other schools', ratio: 'Across or within', voices: 'Who takes part', share: 'Share of voices', answered: 'Questions answered in time', wait: 'Time to a first answer', newcomers: 'Newcomers who posted and had an answer',
};
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

@Component({
  selector: 'tr-health-page',
  imports: [Button, Card, ErrorState, NoPermission, PageHeader, RouterLink, Skeleton, Time],
  template: `
    <tr-page-header heading="How this network is doing" [lead]="span()" [trail]="trail()"><a trButton actions routerLink="/insight/together">Beside the other networks</a></tr-page-header>
    @if (health.isFirstLoad()) { <tr-skeleton [count]="6" /> }
    @else if (forbidden()) { <tr-no-permission heading="For leads of this network and trust leaders" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" (retried)="health.reload()" /> }
    @else if (health.value(); as value) {
      <div class="columns">
        <section trCard aria-labelledby="figures"><h2 id="figures">Figures</h2>
          @if (nothingShown()) { <p>There is too little to count yet. Figures appear when at least ten people in several schools have talked here for a few weeks.</p> }
          @else { <dl>@for (figure of value.figures; track figure.id) { <div><dt>{{ labels[figure.id] }}</dt><dd [class.tr-muted]="figure.suppressed">{{ figure.words }}</dd></div> }</dl> }
          <p class="tr-small tr-muted">Counted from twelve whole weeks and renewed each Monday. Nothing is shown about fewer than ten people, and nothing about any one of them.</p>
        </section>
        <section trCard aria-labelledby="waiting"><h2 id="waiting">Questions nobody has answered</h2>
          @if (!value.waitingCount) { <p>None. Every question has had an answer.</p> }
          @else if (!value.waiting.length) { <p>{{ value.waitingCount === 1 ? 'One question waits' : value.waitingCount + ' questions wait' }} for a first answer. Only members read what was asked.</p> }
          @else { <ul role="list">@for (one of value.waiting; track one.threadId) { <li><a [routerLink]="['/networks', value.network.id, 'threads', one.threadId]">{{ one.title }}</a> <span class="tr-small tr-muted">asked <tr-time [at]="one.since" /></span></li> }</ul> }
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
  readonly id = input.required<string>();
  protected readonly health = apiResource('network.health', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly labels = LABELS;
  protected readonly forbidden = computed(() => isForbidden(this.health.error()));
  protected readonly problem = computed(() => { const error = this.health.error(); return error && !this.health.value() ? problemWords(error) : undefined; });
  /** Eight times the same sentence tells no more than once. */
  protected readonly nothingShown = computed(() => this.health.value()?.figures.every(({ suppressed }) => suppressed) ?? false);
  protected readonly trail = computed(() => [{ label: 'Networks', link: '/networks' }, { label: this.health.value()?.network.name ?? 'Network', link: `/networks/${this.id()}` }, { label: 'How it is doing' }]);
  protected readonly span = computed(() => { const value = this.health.value(); return value ? `${value.network.name}, ${this.day(value.from)} to ${this.day(value.to)}` : ''; });

  private day(date: string): string {
    return day.format(new Date(`${date}T12:00:00`));
  }
}
