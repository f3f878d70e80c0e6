// You said, we did: what is owed to those who rated, overdue ones first, and what was answered.
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { ExpectationsNav } from '../expectations-nav';
import { dateWords } from '../mandate-words';
import { ACTION_WORDS } from './life-words';

@Component({
  selector: 'tr-responses-page',
  imports: [RouterLink, Badge, Button, Card, EmptyState, ErrorState, ExpectationsNav, PageHeader, Skeleton],
  template: `
    <tr-page-header heading="You said, we did" lead="When enough colleagues have rated an expectation, its owner owes them an answer by a date. Everyone can see whether it came." />
    <tr-expectations-nav />
    @if (responses.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (responses.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="responses.reload()" /> }
    @else {
      <ul role="list" class="tr-stack">
        @for (one of responses.value()?.items; track one.id) {
          <li trCard>
            <div class="tr-row">
              @if (one.given) { <tr-badge tone="success">{{ actions[one.given.action] }}</tr-badge> } @else if (one.overdue) { <tr-badge tone="danger" icon="clock">Overdue since {{ date(one.dueOn) }}</tr-badge> } @else { <tr-badge tone="warning">Owed by {{ date(one.dueOn) }}</tr-badge> }
              @if (one.mine.may) { <tr-badge tone="primary">Did it answer you?</tr-badge> }
            </div>
            <h2><a [routerLink]="['/expectations/responses', one.id]">{{ one.title }}</a></h2>
            <p><strong>You said ({{ one.wave }}):</strong> {{ one.figures }}</p>
            @if (one.given; as given) { <p><strong>We did:</strong> {{ given.did }}</p> } @else { <p class="tr-muted">{{ one.owner.name }} answers. {{ one.causes.join('. ') }}.</p> }
            @if (one.mayGive) { <div><a trButton size="s" variant="primary" [routerLink]="['/expectations/responses', one.id]">Answer them<span class="tr-visually-hidden">: {{ one.title }}</span></a></div> }
          </li>
        } @empty { <li><tr-empty-state heading="Nothing is owed yet" icon="reply"><p>Answers appear here when a wave of rating has closed and enough colleagues have rated.</p></tr-empty-state></li> }
      </ul>
    }
  `,
  styles: `ul { max-inline-size: 56rem; } h2 { font-size: var(--tr-text-l); } h2 a { color: inherit; text-decoration: none; } h2 a:hover { text-decoration: underline; } p { overflow-wrap: anywhere; }`,
})
export class ResponsesPage {
  protected readonly responses = apiResource('response.list');
  protected readonly words = problemLine;
  protected readonly date = dateWords;
  protected readonly actions = ACTION_WORDS;
}
