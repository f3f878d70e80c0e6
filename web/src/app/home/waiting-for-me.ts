// What waits for me from adaptations: offers to answer, originals that moved on. Nothing is said when nothing waits.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { Card } from '../kit/card';
import { Icon } from '../kit/icon';
import { HomeSection } from './home-section';

@Component({
  selector: 'tr-waiting-for-me',
  imports: [Card, HomeSection, Icon, RouterLink],
  template: `
    @if (offers() || updates()) {
      <tr-home-section heading="Waiting for you" link="/library/offers" linkWords="Offers and updates" [loading]="false">
        <ul role="list" class="tr-stack">
          @if (offers(); as count) { <li trCard class="row"><tr-icon name="send" /><a class="tr-card-link" routerLink="/library/offers">{{ count === 1 ? 'One colleague offers you a change' : count + ' changes are offered to you' }}</a></li> }
          @if (updates(); as count) { <li trCard class="row"><tr-icon name="refresh" /><a class="tr-card-link" routerLink="/library/offers" [queryParams]="{ tab: 'updates' }">{{ count === 1 ? 'The original of one of your versions has moved on' : 'The originals of ' + count + ' of your versions have moved on' }}</a></li> }
        </ul>
      </tr-home-section>
    }
  `,
  styles: `:host:empty { display: none; } .tr-stack { --tr-gap: var(--tr-space-2); } .row { flex-direction: row; align-items: center; gap: var(--tr-space-3); padding-block: var(--tr-space-3); font-weight: var(--tr-weight-strong); }`,
})
export class WaitingForMe {
  private readonly toAnswer = apiResource('offer.list', () => ({ query: { box: 'to-answer' as const } }));
  private readonly waiting = apiResource('update.waiting');
  protected readonly offers = computed(() => this.toAnswer.value()?.waiting ?? 0);
  protected readonly updates = computed(() => this.waiting.value()?.items.filter(({ muted }) => !muted).length ?? 0);
}
