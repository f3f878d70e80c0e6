// My networks that have something new.
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge } from '../kit/badge';
import { Card } from '../kit/card';
import { Count } from '../kit/count';
import { Counts } from '../shell/counts';
import { HomeSection } from './home-section';

@Component({
  selector: 'tr-unread-networks',
  imports: [HomeSection, Card, Count, Badge, RouterLink],
  template: `
    <tr-home-section heading="New in your networks" link="/networks" linkWords="All networks" [loading]="!counts.networks()" [problem]="counts.networks() ? undefined : counts.error()" (retried)="counts.refresh()">
      <ul role="list" class="tr-stack">
        @for (network of fresh(); track network.networkId) {
          <li trCard class="row"><a class="tr-card-link" [routerLink]="['/networks', network.networkId]">{{ network.name }}</a>@if (network.mentions) { <tr-badge tone="accent" icon="at">{{ network.mentions === 1 ? 'You are mentioned' : network.mentions + ' mentions' }}</tr-badge> }<tr-count [value]="network.unread" /></li>
        } @empty {
          @if (counts.networks()?.length) { <li trCard tone="soft"><p>You have read everything.</p></li> } @else { <li trCard tone="soft"><p>You are in no network yet. <a routerLink="/networks">Join one</a> to talk with colleagues who teach your subject.</p></li> }
        }
      </ul>
    </tr-home-section>
  `,
  styles: `.tr-stack { --tr-gap: var(--tr-space-2); } .row { flex-direction: row; flex-wrap: wrap; align-items: center; gap: var(--tr-space-2); font-weight: var(--tr-weight-strong); padding-block: var(--tr-space-3); } .row > :first-child { flex: 1 1 10rem; }`,
})
export class UnreadNetworks {
  protected readonly counts = inject(Counts);
  protected readonly fresh = computed(() => this.counts.networks()?.filter(({ unread }) => unread > 0) ?? []);
}
