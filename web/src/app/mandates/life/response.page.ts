// One response: what colleagues said in figures, and the answer; for the owner, the place to give it.
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwedResponse } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { problemLine } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { RadioGroup } from '../../kit/radio-group';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { VerdictQuestion } from '../decisions/verdict';
import { dateWords } from '../mandate-words';
import { Sending } from '../../core/sending';
import { AnswerThemes } from '../themes/answer-themes';
import { AnsweredThemes } from '../themes/answered-themes';
import { isComplete, toSend, type ThemeAnswersDraft } from '../themes/theme-answers-draft';
import { ACTION_WORDS } from './life-words';

type Action = NonNullable<OwedResponse['given']>['action'];
const EMPTY = { themes: '', action: '', did: '', answers: {} as ThemeAnswersDraft };

@Component({
  selector: 'tr-response-page',
  imports: [AnswerThemes, AnsweredThemes, ShowsFault, RouterLink, Badge, Banner, Button, Card, ErrorState, PageHeader, RadioGroup, Skeleton, Textarea, VerdictQuestion],
  template: `
    <tr-page-header [heading]="response.value() ? 'You said, we did: ' + response.value()!.title : 'You said, we did'" [trail]="[{ label: 'You said, we did', link: '/expectations/responses' }]">
      <ng-container actions>@if (response.value(); as one) { <a trButton [routerLink]="['/expectations', one.mandateId]">The expectation</a> }</ng-container>
    </tr-page-header>
    @if (response.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (response.error(); as problem) { <tr-error-state [heading]="missing(problem) ? 'This answer cannot be found' : 'Something went wrong'" [detail]="words(problem)" [retry]="!missing(problem)" (retried)="response.reload()" /> }
    @else if (response.value(); as one) {
      <div class="tr-stack page">
        <section trCard aria-labelledby="said"><h2 id="said">You said</h2><p class="lead">{{ one.figures }}</p><p class="tr-muted">{{ one.wave }}. {{ one.causes.join('. ') }}.</p><p><a [routerLink]="['/insight', one.mandateId]" [queryParams]="{ wave: one.waveId }">All figures, and what colleagues wrote</a>@if (session.can('decision.propose')) { · <a routerLink="/expectations/decisions/new" [queryParams]="{ about: one.mandateId }">Propose a change</a> }</p>@if (one.given; as given) { <p class="words">{{ given.themes }}</p> }@if (!one.mayGive && one.themes.length) { <h3>Themes of what you wrote, and what is done about each</h3><tr-answered-themes [themes]="one.themes" /> }</section>
        @if (one.given; as given) {
          <section trCard tone="soft" aria-labelledby="did"><h2 id="did">We did</h2><div><tr-badge tone="success">{{ actions[given.action] }}</tr-badge></div><p class="lead words">{{ given.did }}</p>
            <p class="tr-small tr-muted">{{ given.by.name }}, {{ date(given.on) }}, {{ given.onTime ? 'as promised' : 'later than promised' }}.</p>
            <tr-verdict [about]="one.id" [verdict]="one.verdict" [mine]="one.mine" (said)="response.reload()" />
          </section>
        } @else if (one.mayGive) {
          <section aria-labelledby="answer"><h2 id="answer">Answer them by {{ date(one.dueOn) }}</h2>
            @if (one.overdue) { <tr-banner tone="danger">This is overdue. Everyone who was asked can see that.</tr-banner> }
            <form trShowsFault novalidate class="tr-stack" (submit)="give($event)">
              <tr-textarea label="What you read in the answers" hint="The themes, in your words. Name nobody." [rows]="3" [limit]="2000" [error]="sending.errors()['themes'] ?? ''" [value]="form().themes" (valueChange)="set({ themes: $event })" />
<tr-answer-themes [about]="one.waveId" [mandate]="one.mandateId" [themes]="one.themes" [checked]="checked()" [answers]="form().answers" (answersChange)="set({ answers: $event })" />
              <tr-radio-group label="What you do" [options]="choices" [error]="sending.errors()['action'] ? 'Choose one' : ''" [value]="form().action" (valueChange)="set({ action: $event })" />
              <tr-textarea [label]="form().action === 'keep' ? 'We will not, because' : 'What you did, or will do by when'" [rows]="3" [limit]="2000" [error]="sending.errors()['did'] ?? ''" [value]="form().did" (valueChange)="set({ did: $event })" />
              @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
              <div><button trButton variant="primary" type="submit" [busy]="sending.busy()">Publish the answer</button></div>
            </form>
          </section>
        } @else { <tr-banner [tone]="one.overdue ? 'danger' : 'info'">{{ one.owner.name }} {{ one.overdue ? 'should have answered by' : 'answers by' }} {{ date(one.dueOn) }}.</tr-banner> }
      </div>
    }
  `,
  styles: `.page { max-inline-size: 46rem; --tr-gap: var(--tr-space-5); } section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } h3 { font-size: var(--tr-text-m); } .lead { font-size: var(--tr-text-l); line-height: 1.5; } .words { white-space: pre-line; overflow-wrap: anywhere; }`,
})
export class ResponsePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly response = apiResource('response.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly words = problemLine;
  protected readonly missing = isMissing;
  protected readonly date = dateWords;
  protected readonly actions = ACTION_WORDS;
  protected readonly choices = Object.entries(ACTION_WORDS).map(([value, label]) => ({ value, label }));
  protected readonly sending = new Sending();
  protected readonly form = signal(EMPTY);
  /** Sent once: what is missing of the themes is said. */
  protected readonly checked = signal(false);
  private readonly key = computed(() => `response:${this.id()}`);

  constructor() {
    effect(() => { const kept = this.drafts.read<typeof EMPTY>(this.key()); if (kept && untracked(this.form) === EMPTY) this.form.set({ ...EMPTY, ...kept.value }); });
    effect(() => { const form = this.form(); if (form !== EMPTY) this.drafts.save(this.key(), form); });
  }

  protected set(change: Partial<typeof EMPTY>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const themes = this.response.value()?.themes ?? [];
    this.checked.set(true);
    if (!isComplete(themes, this.form().answers)) return;
    await this.sending.run(async () => {
      const { action, answers, ...words } = this.form();
      this.response.set(await this.api.call('response.give', { params: { id: this.id() }, body: { action: action as Action, ...words, answers: toSend(themes, answers) } }));
      this.drafts.clear(this.key());
      this.toasts.show('Your answer is published to everyone who was asked.', { tone: 'success' });
    });
  }
}
