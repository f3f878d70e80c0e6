// How the trust answers offers: public to all staff, about the trust and never about a person.
import { Component, computed } from '@angular/core';
import { apiResource } from '../../core/api-resource';
import { Card } from '../../kit/card';
import { times } from '../resource-words';

@Component({
  selector: 'tr-offer-standing',
  imports: [Card],
  template: `
    @if (standing.value(); as now) {
      <tr-card tone="sunken">
        <h2>How the trust answers</h2>
        @if (now.sent) {
          <p>{{ rate() }}</p>
          <p class="tr-muted tr-small">{{ counts() }} In the last twelve months, across the trust.</p>
        } @else { <p>No offers yet. Every offer is to be answered within {{ now.days }} school days, with a reason when the answer is no.</p> }
      </tr-card>
    }
  `,
  styles: `h2 { font-size: var(--tr-text-l); }`,
})
export class OfferStanding {
  protected readonly standing = apiResource('offer.standing');
  protected readonly rate = computed(() => {
    const now = this.standing.value();
    if (!now) return '';
    if (now.rate === null) return `Every offer is to be answered within ${now.days} school days. Too few are settled yet to say how often that is kept.`;
    return `${Math.round(now.rate * 100)}% were answered within ${now.days} school days${now.medianDays === null ? '' : `; half of them within ${times(Math.ceil(now.medianDays), 'day')}`}.`;
  });
  protected readonly counts = computed(() => {
    const now = this.standing.value();
    return now ? `${times(now.sent, 'offer')}: ${now.taken} taken, ${now.endorsed} endorsed, ${now.declined} declined, ${now.waiting} waiting${now.overdue ? `, ${now.overdue} of them overdue` : ''}.` : '';
  });
}
