// Expectations: what is expected of me first, then everything the trust expects.
import { Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { FilterChips } from '../kit/filter-chips';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { ExpectationsNav } from './expectations-nav';
import { MandateSummary } from './mandate-summary';
import { STATUS_WORDS } from './mandate-words';

@Component({
  selector: 'tr-mandates-page',
  imports: [RouterLink, Badge, Button, Card, EmptyState, ErrorState, ExpectationsNav, FilterChips, PageHeader, Skeleton, MandateSummary],
  template: `
    <tr-page-header heading="Expectations" lead="What the trust asks people to use, why, and what they think of it.">
      <ng-container actions>
        <a trButton icon="chart" routerLink="/insight">See the figures</a>
        @if (all.value()?.mayManage) { <a trButton variant="primary" icon="plus" routerLink="/expectations/new">New expectation</a> }
      </ng-container>
    </tr-page-header>
    <tr-expectations-nav />

    <section aria-labelledby="mine">
      <h2 id="mine">Expected of you</h2>
      @if (mine.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
      @else if (mine.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="mine.reload()" /> }
      @else {
        <ul role="list" class="tr-stack">
          @for (one of mine.value()?.items; track one.id) {
            <li trCard>
              <tr-mandate-summary [mandate]="one">
                <ng-container marks>
                  @if (one.taught) { <tr-badge tone="success" icon="check">You taught it</tr-badge> }
                  @if (one.adapted) { <tr-badge tone="accent" icon="adapt">You adapted it</tr-badge> }
                  @if (one.rating.answered) { <tr-badge tone="neutral" icon="check">Rated</tr-badge> }
                </ng-container>
                <ng-container actions>
                  @if (one.rating.open) { <a trButton size="s" [variant]="one.rating.answered ? 'secondary' : 'primary'" icon="star" [routerLink]="['/expectations', one.id, 'rate']">{{ one.rating.answered ? 'Rate it again' : 'Rate it' }}<span class="tr-visually-hidden">: {{ one.title }}</span></a> }
                </ng-container>
              </tr-mandate-summary>
            </li>
          } @empty { <li><tr-empty-state heading="Nothing is expected of you at present" icon="check"><p>The library is yours to use as you see fit.</p><a trButton routerLink="/library">Find a lesson</a></tr-empty-state></li> }
        </ul>
      }
    </section>

    <section aria-labelledby="all">
      <h2 id="all">What the trust expects</h2>
      @if (all.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
      @else if (all.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="all.reload()" /> }
      @else if (all.value()?.items?.length === 0) { <tr-empty-state heading="The trust expects nothing yet" icon="book"><p>When it does, this page says what, of whom and why.</p></tr-empty-state> }
      @else {
        <tr-filter-chips label="Show" [choices]="choices()" [single]="true" [(selected)]="status" />
        <ul role="list" class="tr-stack">
          @for (one of shown(); track one.id) { <li trCard><tr-mandate-summary [mandate]="one" /></li> }
          @empty { <li class="tr-muted">None of these.</li> }
        </ul>
      }
    </section>
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-4); margin-block-end: var(--tr-space-7); max-inline-size: 56rem; }`,
})
export class MandatesPage {
  protected readonly mine = apiResource('mandate.mine');
  protected readonly all = apiResource('mandate.list');
  protected readonly status = signal<readonly string[]>(['current']);
  protected readonly words = problemLine;
  protected readonly choices = computed(() => (Object.entries(STATUS_WORDS)).map(([value, label]) => ({ value, label, count: this.all.value()?.items.filter((one) => one.status === value).length ?? 0 })));
  protected readonly shown = computed(() => {
    const [status] = this.status();
    return (this.all.value()?.items ?? []).filter((one) => !status || one.status === status);
  });
}
