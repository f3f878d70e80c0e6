// What has happened to an expectation since it was decided: its gate, how much is core, responses, exceptions, reviews.
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MandateCard } from '@trellis/contracts';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { Skeleton } from '../../kit/skeleton';
import { dateWords } from '../mandate-words';
import { ExceptionForm } from './exception-form';
import { EXCEPTION_WORDS, GATE_WORDS, groupWords, REVIEW_WORDS } from './life-words';
import { ReviewForm } from './review-form';

@Component({
  selector: 'tr-mandate-life',
  imports: [RouterLink, Badge, Banner, Button, ErrorState, ExceptionForm, ReviewForm, Skeleton],
  template: `
    @if (life.isFirstLoad()) { <tr-skeleton shape="text" [count]="3" /> }
    @else if (life.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="life.reload()" /> }
    @else if (life.value(); as found) {
      <section aria-labelledby="stages"><h2 id="stages">From asking to answering</h2>
        <ol role="list" class="stages">@for (stage of found.timeline; track $index) { <li [class.ahead]="stage.ahead"><span class="tr-small tr-muted">{{ date(stage.on) }}{{ stage.ahead ? (stage.on < today ? ', overdue' : ', still to come') : '' }}</span>@if (stage.link; as link) { <a [routerLink]="link">{{ stage.words }}</a> } @else { <span>{{ stage.words }}</span> }</li> }</ol>
        @if (session.can('decision.propose') && mandate().status !== 'lifted') { <div><a trButton icon="chat" routerLink="/expectations/decisions/new" [queryParams]="{ about: mandate().id }">Propose a change</a></div> }
      </section>
      <section aria-labelledby="gate"><h2 id="gate">How it was decided</h2>
        <p>{{ gates[found.gate] }} @if (found.proposalId) { <a [routerLink]="['/expectations/decisions', found.proposalId]">Read what was said and why</a> }</p>
        @for (reason of found.urgentReasons; track $index) { <tr-banner tone="warning" heading="Urgent, because">{{ reason }}</tr-banner> }
        @if (core(); as sentence) { <p>{{ sentence }}</p> }
      </section>
      @if (found.responses.length) {
        <section aria-labelledby="responses"><h2 id="responses">You said, we did</h2>
          <ul class="plain">@for (one of found.responses; track one.id) { <li><a [routerLink]="['/expectations/responses', one.id]">{{ one.wave }}</a>: {{ one.given ? one.given.did : one.overdue ? 'the answer is overdue since ' + date(one.dueOn) : 'an answer is owed by ' + date(one.dueOn) }}</li> }</ul>
        </section>
      }
      <section aria-labelledby="exceptions"><h2 id="exceptions">Exceptions</h2>
        <p>{{ found.granted === 0 ? 'No group is excepted.' : found.granted === 1 ? 'One group is excepted.' : found.granted + ' groups are excepted.' }}</p>
        <ul class="plain">@for (one of found.exceptions; track one.id) { <li>{{ group(one) }} <tr-badge [tone]="one.status === 'granted' ? 'success' : 'neutral'">{{ statuses[one.status] }}</tr-badge>@if (one.until) { <span class="tr-small tr-muted"> until {{ date(one.until) }}</span> }</li> }</ul>
        @if (asking()) { <tr-exception-form [mandateId]="mandate().id" [grants]="found.abilities.except" (closed)="done()" /> }
        @else if (found.abilities.except || found.abilities.request) { <div><button trButton (click)="asking.set(true)">{{ found.abilities.except ? 'Except a group of my school' : 'Ask for an exception' }}</button></div> }
      </section>
      <section aria-labelledby="reviews"><h2 id="reviews">Reviews</h2>
        <ul class="plain">@for (one of found.reviews; track one.id) { <li><strong>{{ outcomes[one.outcome] }}</strong>, {{ date(one.on) }}{{ one.by ? ', ' + one.by.name : '' }}: {{ one.reason }}</li> } @empty { <li class="tr-muted">Not reviewed yet. If nobody does by {{ date(mandate().reviewOn) }}, it becomes recommended only.</li> }</ul>
        @if (reviewing()) { <tr-review-form [mandate]="mandate()" (closed)="done()" /> }
        @else if (found.abilities.review) { <div><button trButton variant="primary" (click)="reviewing.set(true)">Review it</button></div> }
      </section>
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-6); } section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } .plain { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); overflow-wrap: anywhere; } .plain:empty { display: none; } .stages { display: grid; gap: var(--tr-space-3); border-inline-start: 2px solid var(--tr-line-strong); padding-inline-start: var(--tr-space-4); } .stages li { display: grid; gap: 0.1rem; overflow-wrap: anywhere; } .ahead { font-style: italic; }`,
})
export class MandateLife {
  readonly mandate = input.required<MandateCard>();
  readonly changed = output<void>();
  protected readonly session = inject(Session);
  protected readonly life = apiResource('mandate.life', () => ({ params: { id: this.mandate().id } }));
  protected readonly words = problemLine;
  protected readonly date = dateWords;
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly gates = GATE_WORDS;
  protected readonly outcomes = REVIEW_WORDS;
  protected readonly statuses = EXCEPTION_WORDS;
  protected readonly group = groupWords;
  protected readonly asking = signal(false);
  protected readonly reviewing = signal(false);
  protected readonly core = computed(() => {
    const found = this.life.value();
    if (!found || found.coreShare === null) return '';
    const percent = (share: number): string => `${Math.round(share * 100)}%`;
    const above = found.medianCore !== null && Math.round(found.coreShare * 100) > Math.round(found.medianCore * 100);
    return `${percent(found.coreShare)} of it is core and should stay${above ? `; the trust’s median is ${percent(found.medianCore!)}` : ''}.`;
  });

  protected done(): void {
    this.asking.set(false);
    this.reviewing.set(false);
    this.life.reload();
    this.changed.emit();
  }
}
