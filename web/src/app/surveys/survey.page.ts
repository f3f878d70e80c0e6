// One survey: what it asks and where that comes from, its waves, how many have answered, and planning the next.
import { Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Pulse } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { isMissing } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Sending } from '../core/sending';
import { PageTitle } from '../core/title';
import { Badge } from '../kit/badge';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { Dialogs } from '../kit/dialogs';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';
import { PlanWaves } from './plan-waves';
import { QuestionPreview } from './question-preview';
import { dayWords } from './survey-words';

type Wave = Pulse['waves'][number];
const STATUS: Record<Wave['status'], string> = { scheduled: 'Planned', open: 'Open', closed: 'Being published', released: 'Closed', missed: 'Missed' };

@Component({
  selector: 'tr-survey-page',
  imports: [RouterLink, Badge, Banner, Button, Card, DataTable, ErrorState, PageHeader, PlanWaves, QuestionPreview, Skeleton],
  template: `
    <tr-page-header [heading]="pulse.value()?.name ?? 'Survey'" [lead]="pulse.value()?.intro ?? ''" [trail]="[{ label: 'Surveys', link: '/surveys/plan' }]">
      @if (pulse.value(); as found) { <ng-container actions>@if (found.abilities.change) { <a trButton icon="edit" [routerLink]="['/surveys', found.id, 'change']">Change</a> } <a trButton icon="print" [routerLink]="['/surveys', found.id, 'paper']">On paper</a></ng-container> }
    </tr-page-header>
    @if (pulse.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (!pulse.value() && pulse.error(); as problem) { <tr-error-state [heading]="missing(problem) ? 'This survey cannot be found' : 'Something went wrong'" [detail]="line(problem)" [retry]="!missing(problem)" (retried)="pulse.reload()" /> }
    @else if (pulse.value(); as found) {
      @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <div class="columns">
        <div class="tr-stack">
          @for (wave of found.waves; track wave.id) {
            <section trCard class="tr-stack" [attr.aria-labelledby]="'wave-' + wave.id">
              <div class="tr-row"><h2 [id]="'wave-' + wave.id">{{ wave.name }}</h2><tr-badge [tone]="wave.status === 'open' ? 'success' : 'neutral'">{{ status[wave.status] }}</tr-badge></div>
              <p class="tr-muted">{{ day(wave.opensOn) }} to {{ day(wave.closesOn) }}</p>
              @if (wave.progress; as progress) {
                <p>{{ progress.percent === null ? 'How many have answered is not shown for so few people.' : 'About ' + progress.percent + ' % have answered.' }}</p>
                <tr-table [label]="'Answers so far in ' + wave.name"><table><thead><tr><th scope="col">School</th><th scope="col">Have answered</th></tr></thead>
                  <tbody>@for (row of progress.schools; track row.school) { <tr><th scope="row">{{ row.school }}</th><td>{{ row.percent === null ? 'Not shown: fewer than ' + wave.smallestGroup + ' people are asked' : 'About ' + row.percent + '%' }}</td></tr> }</tbody></table></tr-table>
                <p class="tr-muted tr-small">To the nearest 5%. Nothing else of an open survey can be seen by anyone. It closes by itself after its last day.</p>
              }
              @if (wave.status === 'missed') { <p>Its days passed before it could open, so nobody was asked.{{ found.abilities.change ? ' Plan another below.' : '' }}</p> }
              @if (wave.status === 'released') { <div><a trButton size="s" icon="chart" routerLink="/surveys" [queryParams]="{ wave: wave.id }">What people said<span class="tr-visually-hidden"> in {{ wave.name }}</span></a></div> }
              @if (found.abilities.change && wave.status === 'open') { <div><button trButton size="s" [busy]="sending.busy()" (click)="close(wave)">Close it now</button></div> }
              @if (found.abilities.change && (wave.status === 'scheduled' || wave.status === 'missed')) { <div><button trButton size="s" variant="quiet" icon="trash" [busy]="sending.busy()" (click)="takeBack(wave)">{{ wave.status === 'missed' ? 'Remove it' : 'Take it back' }}<span class="tr-visually-hidden">: {{ wave.name }}</span></button></div> }
            </section>
          } @empty { <p class="tr-muted">No wave is planned yet, so nobody is asked.</p> }
          @if (found.abilities.change) { <tr-plan-waves [pulse]="found" (planned)="pulse.set($event)" /> }
        </div>
        <section class="tr-stack" aria-labelledby="asks"><h2 id="asks">What it asks</h2>
          <p>Everyone who teaches gets at most {{ found.perRound }} questions a fortnight, in {{ found.rounds.length === 1 ? 'one fortnight' : found.rounds.length + ' fortnights' }} of each wave. {{ found.comment ? 'There is room for a comment.' : 'There is no room for a comment.' }}</p>
          <tr-question-preview [questions]="found.questions" [rounds]="found.rounds" [brief]="true" />
        </section>
      </div>
    }
  `,
  styles: `.columns { display: grid; gap: var(--tr-space-6); align-items: start; } h2 { font-size: var(--tr-text-l); } @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }`,
})
export class SurveyPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly title = inject(PageTitle);
  protected readonly pulse = apiResource('pulse.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly sending = new Sending();
  protected readonly status = STATUS;
  protected readonly day = dayWords;
  protected readonly line = problemLine;
  protected readonly missing = isMissing;

  constructor() {
    effect(() => { const name = this.pulse.value()?.name; if (name) this.title.set(name); });
  }

  protected async close({ id, name }: Wave): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: `Close “${name}”?`, action: 'Close it and publish',
      body: 'Answers are frozen, the link from people to their answers is destroyed, and the figures are published. This cannot be undone.',
    });
    if (sure) await this.change(() => this.api.call('pulse.close', { params: { id } }), 'The survey is closed and its figures are published.');
  }

  protected async takeBack({ id, name }: Wave): Promise<void> {
    await this.change(() => this.api.call('pulse.unschedule', { params: { id } }), `“${name}” is taken back.`);
  }

  private async change(work: () => Promise<unknown>, said: string): Promise<void> {
    if (await this.sending.run(work)) this.toasts.show(said, { tone: 'success' });
    this.pulse.reload();
  }
}
