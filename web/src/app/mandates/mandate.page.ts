// One expectation: what, why, of whom, until when; its resources; and for those who manage it, loosening and lifting.
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { asProblem, isMissing } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { PageTitle } from '../core/title';
import { Badge } from '../kit/badge';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Dialogs } from '../kit/dialogs';
import { ErrorState } from '../kit/error-state';
import { Facts } from '../kit/facts';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';
import { audienceWords, dateWords, STATUS_WORDS, STRENGTH_WORDS } from './mandate-words';

@Component({
  selector: 'tr-mandate-page',
  imports: [RouterLink, Badge, Banner, Button, ErrorState, Facts, PageHeader, Skeleton],
  template: `
    <tr-page-header [heading]="mandate.value()?.title ?? 'Expectation'" [trail]="[{ label: 'Expectations', link: '/expectations' }]">
      @if (mandate.value(); as one) {
        <div class="tr-row marks"><tr-badge [tone]="strength()!.tone">{{ strength()!.label }}</tr-badge><tr-badge tone="outline">{{ statuses[one.status] }}</tr-badge>@if (one.applies) { <tr-badge tone="primary">Expected of you</tr-badge> }</div>
      }
      <ng-container actions>
        @if (mandate.value(); as one) {
          @if (one.abilities.rate) { <a trButton variant="primary" icon="star" [routerLink]="['/expectations', one.id, 'rate']">{{ one.rating?.answered ? 'Rate it again' : 'Rate it' }}</a> }
          @if (session.can('insight.read')) { <a trButton icon="chart" [routerLink]="['/insight', one.id]">See the figures</a> }
        }
      </ng-container>
    </tr-page-header>
    @if (mandate.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (mandate.error(); as problem) { <tr-error-state [heading]="missing(problem) ? 'This expectation cannot be found' : 'Something went wrong'" [detail]="words(problem)" [retry]="!missing(problem)" (retried)="mandate.reload()" /> }
    @else if (mandate.value(); as one) {
      <div class="tr-stack tr-measure">
        @if (failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
        <section aria-labelledby="why"><h2 id="why">Why</h2><p class="reason">{{ one.reason }}</p><p class="tr-muted">{{ strength()!.meaning }}</p></section>
        <section aria-labelledby="what"><h2 id="what">What to use</h2>
          <ul class="resources">
            @for (resource of one.resources; track resource.id) {
              <li>@if (resource.readable) { <a [routerLink]="['/library', resource.id]">{{ resource.title }}</a> } @else { <span class="tr-muted">A resource that is not shared with you</span> }</li>
            }
          </ul>
          <p class="tr-muted tr-small">You can adapt each of them. What is marked core is what the trust asks to keep.</p>
        </section>
        <dl trFacts [facts]="facts()"></dl>
        @if (one.rating; as rating) { <section aria-labelledby="rating"><h2 id="rating">Your rating</h2><p>{{ rating.open ? (rating.answered ? 'You have rated it in this wave. You can answer again until it closes.' : 'It waits for your rating.') : 'No wave is open now.' }}</p><p class="tr-muted tr-small">{{ rating.receipt }}</p></section> }
        @if (one.abilities.change && one.status !== 'lifted') {
          <section aria-labelledby="manage" class="tr-stack"><h2 id="manage">Change it</h2>
            <div class="tr-row">
              <a trButton icon="edit" [routerLink]="['/expectations', one.id, 'change']">Change the details</a>
              @if (one.strength === 'must') { <button trButton [busy]="busy()" (click)="loosen('should')">Loosen to “should”</button> }
              @if (one.strength === 'should') { <button trButton [busy]="busy()" (click)="loosen('may')">Loosen to “may”</button> }
              <button trButton variant="danger" [busy]="busy()" (click)="lift()">Lift it</button>
            </div>
          </section>
        }
      </div>
    }
  `,
  styles: `.marks { gap: var(--tr-space-2); } section { display: flex; flex-direction: column; gap: var(--tr-space-2); } h2 { font-size: var(--tr-text-l); } .reason { font-size: var(--tr-text-l); line-height: 1.5; } .resources { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); }`,
})
export class MandatePage {
  readonly id = input.required<string>();
  protected readonly session = inject(Session);
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly title = inject(PageTitle);
  protected readonly mandate = apiResource('mandate.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly strength = computed(() => { const one = this.mandate.value(); return one && STRENGTH_WORDS[one.strength]; });
  protected readonly statuses = STATUS_WORDS;
  protected readonly words = problemLine;
  protected readonly missing = isMissing;
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly facts = computed(() => {
    const one = this.mandate.value();
    return one ? [
      { label: 'Asked of', value: audienceWords(one.audience) }, { label: 'Owner', value: one.owner.school ? `${one.owner.name}, ${one.owner.school}` : one.owner.name },
      { label: 'Starts', value: dateWords(one.startsOn) }, { label: 'Ends', value: one.endsOn ? dateWords(one.endsOn) : 'No end date' }, { label: 'Reviewed by', value: dateWords(one.reviewOn) },
    ] : [];
  });

  constructor() {
    effect(() => { const one = this.mandate.value(); if (one) this.title.set(one.title); });
  }

  protected loosen(strength: 'should' | 'may'): Promise<void> {
    return this.change({ strength }, `It is now “${strength}”.`);
  }

  protected async lift(): Promise<void> {
    const sure = await this.dialogs.confirm({ heading: 'Lift this expectation?', body: 'It is no longer asked of anyone from now on. What was rated stays in the figures.', action: 'Lift it', tone: 'danger' });
    if (sure) await this.change({ lifted: true }, 'The expectation is lifted.');
  }

  private async change(body: { strength?: 'should' | 'may'; lifted?: boolean }, done: string): Promise<void> {
    const one = this.mandate.value();
    if (!one || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.api.call('mandate.update', { params: { id: one.id }, body: { ...body, version: one.version } });
      this.toasts.show(done, { tone: 'success' });
    } catch (caught) {
      this.failure.set(problemLine(asProblem(caught)));
    } finally {
      this.busy.set(false);
      this.mandate.reload();
    }
  }
}
