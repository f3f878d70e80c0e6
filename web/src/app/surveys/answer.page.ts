// My few questions of this fortnight: each tap is kept at once, so it can be left and taken up anywhere. Nobody can read an answer back, not even its writer.
import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { Online } from '../core/online';
import { problemLine } from '../core/problem-messages';
import { Sending } from '../core/sending';
import { Announcer } from '../kit/announcer';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { RadioGroup } from '../kit/radio-group';
import { Skeleton } from '../kit/skeleton';
import { Textarea } from '../kit/textarea';
import { answersOf, dayWords } from './survey-words';
import { SurveysNav } from './surveys-nav';

@Component({
  selector: 'tr-answer-page',
  imports: [RouterLink, Banner, Button, Card, EmptyState, ErrorState, PageHeader, RadioGroup, Skeleton, SurveysNav, Textarea],
  template: `
    <tr-page-header heading="A short survey" [lead]="mine.value()?.wave?.intro ?? ''" />
    <tr-surveys-nav class="tr-no-print" />
    @if (mine.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (mine.error(); as problem) { <tr-error-state [detail]="line(problem)" (retried)="mine.reload()" /> }
    @else if (done()) {
      <section trCard class="thanks" aria-labelledby="thanks">
        <h2 id="thanks" tabindex="-1">Thank you. It counts.</h2>
        <p>You can change an answer until {{ closesOn() }}. Nobody can read it, and that includes you.</p>
        <div class="tr-row"><a trButton variant="primary" routerLink="/">Back to home</a><a trButton routerLink="/surveys">What colleagues said last time</a></div>
      </section>
    } @else if (!mine.value()?.wave) {
      <tr-empty-state heading="No survey asks you at the moment" icon="check-circle"><p>A few questions come on some fortnights of a half-term. You are told when there are any.</p><a trButton routerLink="/surveys">What colleagues said last time</a></tr-empty-state>
    } @else if (!mine.value()?.questions?.length) {
      <tr-empty-state heading="No more questions for you this time" icon="check-circle"><p>You have had all of “{{ mine.value()?.wave?.name }}”. Its figures appear when it closes, planned for {{ closesOn() }}.</p></tr-empty-state>
    } @else {
      <form novalidate (submit)="finish($event)" aria-label="The survey">
        @for (question of mine.value()?.questions; track question.code) {
          <tr-radio-group [label]="question.text" [hint]="hintOf(question.code)" [options]="options(question.scale)" [value]="given()[question.code] ?? ''" (valueChange)="keep(question.code, $event)" />
        }
        @if (mine.value()?.comment) { <tr-textarea label="Anything you want to add" [optional]="true" hint="Please name nobody: no pupil, no colleague. Comments are shown together, never fewer than fifteen at once, and without anything beside them." [limit]="400" [(value)]="comment" (focusout)="sendSoon()" /> }
        @if (notKept(); as words) { <tr-banner tone="warning" [live]="true">{{ words }} What you tapped is still here, and is sent again with the next tap, when the connection is back, or when you press Done.</tr-banner> }
        @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }} Your answers are still here: press Done to send them again.</tr-banner> }
        <p class="receipt tr-small">{{ mine.value()?.receipt }}</p>
        <div class="tr-row tr-no-print"><button trButton variant="primary" type="submit" [busy]="sending.busy()">Done</button><a trButton variant="quiet" routerLink="/">Later</a></div>
        <p class="tr-muted tr-small tr-no-print">What you leave out is left out. {{ unsent().length ? 'What you have tapped is not all kept yet.' : 'What you have tapped is kept already.' }}</p>
      </form>
    }
  `,
  styles: `form, .thanks { display: flex; flex-direction: column; gap: var(--tr-space-5); max-inline-size: 36rem; } .receipt { padding: var(--tr-space-3) var(--tr-space-4); border-inline-start: 3px solid var(--tr-primary); background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-radius: var(--tr-radius-m); }`,
})
export class AnswerPage {
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  protected readonly mine = apiResource('pulse.mine', undefined, { forget: true });
  protected readonly closesOn = computed(() => { const wave = this.mine.value()?.wave; return wave ? dayWords(wave.closesOn) : ''; });
  /** What was tapped on this page; it is nowhere in this browser afterwards. */
  protected readonly given = signal<Readonly<Record<string, string>>>({});
  /** Tapped, and not known to be kept. */
  protected readonly unsent = signal<readonly string[]>([]);
  protected readonly notKept = signal('');
  private readonly online = inject(Online).online;
  /** One after the other: of two quick taps on one question the second must come last. */
  private queue: Promise<void> = Promise.resolve();
  private keptComment = '';
  private readonly kept = linkedSignal<readonly string[]>(() => this.mine.value()?.answered ?? []);
  protected readonly comment = signal('');
  protected readonly done = signal(false);
  protected readonly sending = new Sending();
  protected readonly options = answersOf;
  protected readonly line = problemLine;

  constructor() {
    effect(() => { if (this.online() && untracked(this.unsent).length) this.sendSoon(); });
  }

  protected hintOf(code: string): string {
    return !this.given()[code] && this.kept().includes(code) ? 'You have dealt with this one. Choose again to replace it; it cannot be shown.' : '';
  }

  protected keep(code: string, value: string): void {
    this.given.update((given) => ({ ...given, [code]: value }));
    this.unsent.update((codes) => [...codes.filter((other) => other !== code), code]);
    this.sendSoon();
  }

  protected sendSoon(): void {
    this.queue = this.queue.then(() => this.sendUnsent());
  }

  /** Everything that is not known to be kept; what fails stays, and is said. */
  private async sendUnsent(): Promise<void> {
    const [id, codes] = [this.mine.value()?.wave?.id, this.unsent()];
    const comment = this.comment().trim();
    if (!id || (codes.length === 0 && comment === this.keptComment)) return;
    const sent = Object.fromEntries(codes.map((code) => [code, Number(this.given()[code])]));
    try {
      await this.api.call('pulse.answer', { params: { id }, body: { answers: sent, ...(comment !== this.keptComment && { comment }) } });
      this.keptComment = comment;
      this.kept.update((known) => [...known, ...codes]);
      this.unsent.update((waiting) => waiting.filter((code) => Number(this.given()[code]) !== sent[code]));
      this.notKept.set('');
    } catch (caught) {
      this.notKept.set(problemLine(asProblem(caught)));
    }
  }

  protected async finish(event: Event): Promise<void> {
    event.preventDefault();
    const found = this.mine.value();
    if (!found?.wave) return;
    const { id } = found.wave;
    await this.queue;
    // An answer of an earlier visit stays: only what nobody has dealt with is left out.
    const rest = found.questions.filter(({ code }) => this.given()[code] || !this.kept().includes(code)).map(({ code }) => [code, this.given()[code] ? Number(this.given()[code]) : null] as const);
    const comment = this.comment().trim();
    if (!await this.sending.run(() => this.api.call('pulse.answer', { params: { id }, body: { answers: Object.fromEntries(rest), ...(comment !== this.keptComment && { comment }) } }))) return;
    this.unsent.set([]);
    this.done.set(true);
    this.announcer.say('Thank you. It counts.');
  }
}
