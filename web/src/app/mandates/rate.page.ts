// The rating: five questions on one page, under forty seconds. Nobody can read an answer back, not even its writer.
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RATING_ITEMS, VALUES_MISFIT, VALUES_REASONS, type RatingItem, type ValuesReason } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Announcer } from '../kit/announcer';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { ErrorState } from '../kit/error-state';
import { FilterChips } from '../kit/filter-chips';
import { PageHeader } from '../kit/page-header';
import { RadioGroup } from '../kit/radio-group';
import { Scale } from '../kit/scale';
import { ShowsFault } from '../kit/shows-fault';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Textarea } from '../kit/textarea';
import { dateWords } from './mandate-words';

const ENDS: Record<RatingItem, readonly [string, string]> = { overall: ['Badly', 'Very well'], pupils: ['Badly', 'Very well'], values: ['Not at all', 'Completely'], room: ['None', 'Plenty'] };
type Effect = '' | 'saves' | 'same' | 'costs';

@Component({
  selector: 'tr-rate-page',
  imports: [ShowsFault, RouterLink, Banner, Button, Card, ErrorState, FilterChips, PageHeader, RadioGroup, Scale, Skeleton, TextField, Textarea],
  template: `
    <tr-page-header [heading]="mandate.value() ? 'Rate: ' + mandate.value()!.title : 'Rate'" [trail]="[{ label: 'Expectations', link: '/expectations' }]" />
    @if (mandate.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (mandate.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="mandate.reload()" /> }
    @else if (sent()) {
      <section trCard class="thanks" aria-labelledby="thanks">
        <h2 id="thanks" tabindex="-1">Thank you. It counts.</h2>
        @if (closesOn(); as date) { <p>You can answer again until {{ date }}; your new answer replaces this one. Nobody can read it, and that includes you.</p> }
        <div class="tr-row"><a trButton variant="primary" routerLink="/">Back to home</a><a trButton routerLink="/expectations">All expectations</a></div>
      </section>
    } @else if (!rating()?.open) {
      <tr-banner heading="It cannot be rated now">{{ rating()?.wave ? 'It is not in force, so it is not rated now.' : mandate.value()?.applies ? 'You can rate it when the next wave opens.' : 'It is not expected of you, so your rating is not asked for.' }}</tr-banner>
    } @else {
      <form trShowsFault novalidate (submit)="send($event)" aria-label="Your rating">
        @if (rating()?.answered) { <tr-banner>You have answered already. What you send now replaces that answer; it cannot be shown, not even to you.</tr-banner> }
        <tr-scale [label]="items.overall" [low]="ends.overall[0]" [high]="ends.overall[1]" [required]="true" [error]="missing()" [(value)]="overall" />
        <tr-scale [label]="items.pupils" [low]="ends.pupils[0]" [high]="ends.pupils[1]" [optional]="true" [(value)]="pupils" />
        <tr-scale [label]="items.values" [low]="ends.values[0]" [high]="ends.values[1]" [optional]="true" [(value)]="values" />
        @if (misfits()) { <tr-filter-chips label="What does not fit? Choose what you like, or nothing." [choices]="reasonChoices" [(selected)]="reasons" /> }
        <tr-scale [label]="items.room" [low]="ends.room[0]" [high]="ends.room[1]" [optional]="true" [(value)]="room" />
        <tr-radio-group label="Does it save you time, in an ordinary week?" [optional]="true" [options]="effects" [(value)]="effect" />
        @if (effect() === 'saves' || effect() === 'costs') { <tr-text-field type="number" inputmode="numeric" [label]="effect() === 'saves' ? 'About how many minutes a week does it save?' : 'About how many minutes a week does it cost?'" [least]="0" [most]="600" [error]="minutesError()" [(value)]="minutes" /> }
        <tr-textarea label="Anything you want to add" [optional]="true" hint="Please name nobody: no pupil, no colleague. Comments are shown together, never fewer than fifteen at once, and without anything beside them." [limit]="400" [(value)]="comment" />
        @if (failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
        <p class="receipt tr-small">{{ rating()?.receipt }}</p>
        <div class="tr-row"><button trButton variant="primary" type="submit" [busy]="busy()">Send my rating</button><a trButton variant="quiet" routerLink="/expectations">Not now</a></div>
      </form>
    }
  `,
  styles: `form, .thanks { display: flex; flex-direction: column; gap: var(--tr-space-5); max-inline-size: 36rem; } .receipt { padding: var(--tr-space-3) var(--tr-space-4); border-inline-start: 3px solid var(--tr-primary); background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-radius: var(--tr-radius-m); }`,
})
export class RatePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  protected readonly mandate = apiResource('mandate.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly rating = computed(() => this.mandate.value()?.rating);
  protected readonly closesOn = computed(() => { const wave = this.rating()?.wave; return wave ? dateWords(wave.closesOn) : ''; });
  protected readonly items = RATING_ITEMS;
  protected readonly ends = ENDS;
  protected readonly effects = [{ value: 'saves', label: 'It saves me time' }, { value: 'same', label: 'About the same' }, { value: 'costs', label: 'It costs me time' }];
  protected readonly words = problemLine;
  protected readonly overall = signal<number | null>(null);
  protected readonly pupils = signal<number | null>(null);
  protected readonly values = signal<number | null>(null);
  protected readonly reasonChoices = Object.entries(VALUES_REASONS).map(([value, label]) => ({ value, label }));
  protected readonly reasons = signal<readonly string[]>([]);
  protected readonly misfits = computed(() => { const values = this.values(); return values !== null && values <= VALUES_MISFIT; });
  protected readonly room = signal<number | null>(null);
  protected readonly effect = signal('');
  protected readonly minutes = signal('');
  protected readonly comment = signal('');
  protected readonly missing = signal('');
  protected readonly minutesError = signal('');
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  protected readonly sent = signal(false);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.isComplete()) return;
    this.busy.set(true);
    try {
      await this.api.call('rating.submit', { params: { id: this.id() }, body: {
        overall: this.overall()!, pupils: this.pupils(), values: this.values(), room: this.room(), reasons: this.misfits() ? [...this.reasons()] as ValuesReason[] : [], minutes: netMinutes(this.effect() as Effect, this.minutes()), comment: this.comment(),
      } });
      this.sent.set(true);
      this.announcer.say('Thank you. Your rating counts.');
    } catch (caught) {
      this.failure.set(problemLine(asProblem(caught)));
    } finally {
      this.busy.set(false);
    }
  }

  private isComplete(): boolean {
    this.failure.set('');
    this.missing.set(this.overall() === null ? 'Please choose 1 to 5' : '');
    const asked = this.effect() === 'saves' || this.effect() === 'costs';
    const minutes = Number(this.minutes());
    this.minutesError.set(asked && !(this.minutes() !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 600) ? 'Enter whole minutes, from 0 to 600' : '');
    return !this.missing() && !this.minutesError();
  }
}

/** Positive saved, negative cost; null: not answered. */
function netMinutes(effect: Effect, minutes: string): number | null {
  if (effect === '') return null;
  if (effect === 'same') return 0;
  return effect === 'saves' ? Number(minutes) : -Number(minutes);
}
