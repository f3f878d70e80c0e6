// One expectation: what, why, of whom, until when; its resources, and its life since it was decided.
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { STANCES } from '@trellis/contracts/vocabulary';
import { isMissing } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { PageTitle } from '../core/title';
import { Badge } from '../kit/badge';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { ErrorState } from '../kit/error-state';
import { Facts } from '../kit/facts';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { MandateLife } from './life/mandate-life';
import { audienceWords, dateWords, STATUS_WORDS, STRENGTH_WORDS } from './mandate-words';

@Component({
  selector: 'tr-mandate-page',
  imports: [RouterLink, Badge, Banner, Button, ErrorState, Facts, MandateLife, PageHeader, Skeleton],
  template: `
    <tr-page-header [heading]="mandate.value()?.title ?? 'Expectation'" [trail]="[{ label: 'Expectations', link: '/expectations' }]">
      @if (mandate.value(); as one) {
        <div class="tr-row marks"><tr-badge [tone]="strength()!.tone">{{ strength()!.label }}</tr-badge><tr-badge tone="outline">{{ statuses[one.status] }}</tr-badge>@if (one.applies) { <tr-badge tone="primary">Expected of you</tr-badge> }</div>
      }
      <ng-container actions>
        @if (mandate.value(); as one) {
          @if (one.abilities.change && one.status !== 'lifted') { <a trButton icon="edit" [routerLink]="['/expectations', one.id, 'change']">Change the details</a> }
          @if (one.abilities.rate) { <a trButton variant="primary" icon="star" [routerLink]="['/expectations', one.id, 'rate']">{{ one.rating?.answered ? 'Rate it again' : 'Rate it' }}</a> }
          <a trButton icon="chart" [routerLink]="['/insight', one.id]">See the figures</a>
        }
      </ng-container>
    </tr-page-header>
    @if (mandate.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (mandate.error(); as problem) { <tr-error-state [heading]="missing(problem) ? 'This expectation cannot be found' : 'Something went wrong'" [detail]="words(problem)" [retry]="!missing(problem)" (retried)="mandate.reload()" /> }
    @else if (mandate.value(); as one) {
      <div class="tr-stack tr-measure">
        @if (one.lapsed) { <tr-banner tone="warning" heading="Recommended only">Nobody reviewed it by the day that was promised, so it is no longer expected.</tr-banner> }
        <section aria-labelledby="why"><h2 id="why">Why</h2><p class="reason">{{ one.reason }}</p><p class="tr-muted">{{ strength()!.meaning }}</p></section>
        <section aria-labelledby="what"><h2 id="what">What to use</h2>
          <ul class="resources">
            @for (resource of one.resources; track resource.id) {
              <li>@if (resource.readable) { <a [routerLink]="['/library', resource.id]">{{ resource.title }}</a> } @else { <span class="tr-muted">A resource that is not shared with you</span> } <tr-badge tone="outline">{{ stances[resource.stance] }}</tr-badge></li>
            }
          </ul>
          <p class="tr-muted tr-small">You can adapt each of them. What is marked core is what the trust asks to keep.</p>
        </section>
        <dl trFacts [facts]="facts()"></dl>
        @if (one.rating; as rating) { <section aria-labelledby="rating"><h2 id="rating">Your rating</h2>@if (!one.applies) { <p>It was expected of you when this wave asked, so you are asked until it closes.</p> }<p>{{ rating.open ? (rating.answered ? 'You have rated it in this wave. You can answer again until it closes.' : 'It waits for your rating.') : rating.wave ? 'It is not in force, so it is not rated now.' : 'No wave is open now.' }}</p><p class="tr-muted tr-small">{{ rating.receipt }}</p></section> }
        <tr-mandate-life [mandate]="one" (changed)="mandate.reload()" />
      </div>
    }
  `,
  styles: `.marks { gap: var(--tr-space-2); } section { display: flex; flex-direction: column; gap: var(--tr-space-2); } h2 { font-size: var(--tr-text-l); } .reason { font-size: var(--tr-text-l); line-height: 1.5; } .resources { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); } .resources tr-badge { margin-inline-start: var(--tr-space-2); }`,
})
export class MandatePage {
  readonly id = input.required<string>();
  private readonly title = inject(PageTitle);
  protected readonly mandate = apiResource('mandate.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly strength = computed(() => { const one = this.mandate.value(); return one && STRENGTH_WORDS[one.strength]; });
  protected readonly statuses = STATUS_WORDS;
  protected readonly stances = STANCES;
  protected readonly words = problemLine;
  protected readonly missing = isMissing;
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
}
