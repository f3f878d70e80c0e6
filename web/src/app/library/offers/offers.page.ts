// Offers that wait for my answer, offers I made, and how the trust answers.
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OfferCard } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Tabs, TabPage } from '../../kit/tabs';
import { Toasts } from '../../kit/toasts';
import { OfferRow } from './offer-row';
import { OfferStanding } from './offer-standing';
import { WaitingUpdates } from './waiting-updates';

type Box = 'to-answer' | 'mine' | 'answered';

@Component({
  selector: 'tr-offers-page',
  imports: [NgTemplateOutlet, PageHeader, Button, EmptyState, ErrorState, LoadMore, OfferRow, OfferStanding, RouterLink, Skeleton, Tabs, TabPage, WaitingUpdates],
  template: `
    <tr-page-header heading="Offers and updates" lead="What colleagues offer to your resources, what you offered to theirs, and originals that have moved on." [trail]="trail" />
    <tr-tabs label="Offers and updates" [selected]="tab() ?? 'to-answer'" (selectedChange)="open($event)">
      <ng-template trTab="to-answer" label="To answer" [count]="list.value()?.waiting"><ng-container [ngTemplateOutlet]="offers" /></ng-template>
      <ng-template trTab="mine" label="My offers"><ng-container [ngTemplateOutlet]="offers" /></ng-template>
      <ng-template trTab="answered" label="Answered by me"><ng-container [ngTemplateOutlet]="offers" /></ng-template>
      <ng-template trTab="updates" label="Originals that moved on"><tr-waiting-updates /></ng-template>
    </tr-tabs>
    <ng-template #offers>
      <h2 class="tr-visually-hidden">Offers</h2>
      @if (list.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Loading offers" /> }
      @else if (problem(); as said) { <tr-error-state [heading]="said.title" [detail]="said.detail" [busy]="list.isLoading()" (retried)="list.reload()" /> }
      @else {
        <ul role="list">@for (offer of items(); track offer.id) { <li><tr-offer-row [of]="offer" [mine]="box() === 'mine'" /></li> } @empty {
          <li>
            @switch (box()) {
              @case ('to-answer') { <tr-empty-state icon="check-circle" heading="Nothing waits for your answer">When a colleague offers a change to something you wrote, it is here, and you have ten school days to answer.</tr-empty-state> }
              @case ('mine') { <tr-empty-state icon="send" heading="You have not offered anything yet">Open a version you made of a colleague’s resource and choose “Offer changes back”.<a trButton actions routerLink="/library" [queryParams]="{ mine: true }">My resources</a></tr-empty-state> }
              @default { <tr-empty-state icon="reply" heading="You have not answered an offer yet">Offers you took, endorsed or declined are here afterwards.</tr-empty-state> }
            }
          </li>
        }</ul>
        <tr-load-more [shown]="items().length" [more]="later().next !== null" [busy]="loadingMore()" (wanted)="more()" />
      }
    </ng-template>
    <tr-offer-standing />
  `,
  styles: `ul { display: flex; flex-direction: column; gap: var(--tr-space-4); } tr-offer-standing { margin-block-start: var(--tr-space-6); }`,
})
export class OffersPage {
  readonly tab = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly trail = [{ label: 'Library', link: '/library' }, { label: 'Offers and updates' }];
  protected readonly box = computed<Box>(() => { const tab = this.tab(); return tab === 'mine' || tab === 'answered' ? tab : 'to-answer'; });
  protected readonly list = apiResource('offer.list', () => ({ query: { box: this.box() } }), { forget: true });
  protected readonly later = linkedSignal(() => ({ items: [] as readonly OfferCard[], next: this.list.value()?.next ?? null }));
  protected readonly items = computed(() => [...(this.list.value()?.items ?? []), ...this.later().items]);
  protected readonly problem = computed(() => { const error = this.list.error(); return error && !this.list.value() ? problemWords(error) : undefined; });
  protected readonly loadingMore = signal(false);

  /** The tab is in the address, so that back and a link find it again. */
  protected open(tab: string): void {
    if (tab && tab !== (this.tab() ?? 'to-answer')) void this.router.navigate(['/library/offers'], { queryParams: { tab }, replaceUrl: true });
  }

  protected async more(): Promise<void> {
    const cursor = this.later().next;
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const page = await this.api.call('offer.list', { query: { box: this.box(), cursor } });
      this.later.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.loadingMore.set(false);
    }
  }
}
