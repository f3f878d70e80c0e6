// My versions whose originals have moved on.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { CHANGE_KINDS } from '@trellis/contracts/vocabulary';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Badge } from '../../kit/badge';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { personLine } from '../resource-words';

type Waiting = Answer<'update.waiting'>['items'][number];

@Component({
  selector: 'tr-waiting-updates',
  imports: [Badge, Card, EmptyState, ErrorState, RouterLink, Skeleton, Time],
  template: `
    <h2 class="tr-visually-hidden">Originals that moved on</h2>
    @if (list.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" label="Loading updates" /> }
    @else if (problem(); as said) { <tr-error-state [heading]="said.title" [detail]="said.detail" [busy]="list.isLoading()" (retried)="list.reload()" /> }
    @else {
      <ul role="list">
        @for (one of list.value()?.items ?? []; track one.id) {
          <li><tr-card>
            <p class="top">@if (one.newest.change; as kind) { <tr-badge tone="info">{{ kinds[kind] }}</tr-badge> }@if (one.muted) { <tr-badge tone="outline" icon="eye-off">Muted</tr-badge> }</p>
            <h3><a class="tr-card-link" [routerLink]="['/library', one.id, 'update']">{{ one.title }}</a></h3>
            <p>{{ one.newest.message || 'The original was changed' }}</p>
            <p class="tr-muted tr-small">{{ by(one) }} · <tr-time [at]="one.newest.at" /></p>
          </tr-card></li>
        } @empty { <li><tr-empty-state icon="check-circle" heading="Everything is up to date">When the original of a version you made is changed, it is here. Yours never changes by itself.</tr-empty-state></li> }
      </ul>
    }
  `,
  styles: `ul { display: flex; flex-direction: column; gap: var(--tr-space-4); } .top { display: flex; gap: var(--tr-space-2); } .top:empty { display: none; } h3 { font-size: var(--tr-text-l); }`,
})
export class WaitingUpdates {
  protected readonly list = apiResource('update.waiting');
  protected readonly kinds = CHANGE_KINDS;
  protected readonly problem = computed(() => { const error = this.list.error(); return error && !this.list.value() ? problemWords(error) : undefined; });
  protected readonly by = ({ newest }: Waiting): string => personLine(newest.author);
}
