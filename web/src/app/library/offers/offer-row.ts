// An offer in a list.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OfferCard } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Card } from '../../kit/card';
import { Time } from '../../kit/time';
import { personLine, times } from '../resource-words';
import { clockLine, STATUS_TONES, STATUS_WORDS } from './offer-words';

@Component({
  selector: 'tr-offer-row',
  imports: [Badge, Card, RouterLink, Time],
  template: `
    <tr-card>
      <p class="top"><tr-badge [tone]="tones[of().status]">{{ words[of().status] }}</tr-badge>@if (clock(); as line) { <span class="tr-small" [class.late]="(of().daysLeft ?? 1) <= 0">{{ line }}</span> }</p>
      <h3><a class="tr-card-link" [routerLink]="['/library/offers', of().id]">{{ heading() }}</a></h3>
      @if (of().why) { <p class="why">{{ of().why }}</p> }
      <p class="tr-muted tr-small">{{ mine() ? '' : person() + ' · ' }}{{ parts() }} · <tr-time [at]="of().answeredAt ?? of().sentAt ?? of().updatedAt" /></p>
    </tr-card>
  `,
  styles: `.top { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-3); align-items: center; } .late { color: var(--tr-danger); font-weight: var(--tr-weight-strong); } h3 { font-size: var(--tr-text-l); } .why { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }`,
})
export class OfferRow {
  readonly of = input.required<OfferCard>();
  readonly mine = input(false);
  protected readonly words = STATUS_WORDS;
  protected readonly tones = STATUS_TONES;
  protected readonly clock = computed(() => clockLine(this.of()));
  protected readonly heading = computed(() => this.of().resource?.title ?? 'A resource that is not shared with you any more');
  protected readonly person = computed(() => personLine(this.of().author));
  protected readonly parts = computed(() => times(this.of().parts, 'change'));
}
