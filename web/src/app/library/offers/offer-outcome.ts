// What became of an offer: who answered, in which words, and where it went.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OfferFull } from '@trellis/contracts';
import { Banner } from '../../kit/banner';
import { Time } from '../../kit/time';
import { personLine, times } from '../resource-words';

@Component({
  selector: 'tr-offer-outcome',
  imports: [Banner, RouterLink, Time],
  template: `
    @if (of().answer; as answer) {
      <tr-banner [tone]="of().status === 'declined' ? 'info' : 'success'" [heading]="heading()">
        @if (answer.text) { <p class="said">{{ answer.text }}</p> }
        <p class="tr-small">{{ person(answer.by) }} · <tr-time [at]="answer.at" />@if (of().resource && answer.number) { · <a [routerLink]="['/library', of().resource!.id, 'history', answer.number]">version {{ answer.number }} of the original</a> }</p>
      </tr-banner>
    }
  `,
  styles: `.said { white-space: pre-line; }`,
})
export class OfferOutcome {
  readonly of = input.required<OfferFull>();
  protected readonly person = personLine;
  protected readonly heading = computed(() => {
    const { status, answer, parts, author } = this.of();
    if (status === 'declined') return 'Declined, and why';
    if (status === 'endorsed') return answer?.variant ? `Endorsed: it stands beside the original as “${answer.variant}”` : 'It was endorsed, and no longer stands beside the original';
    const taken = answer?.taken.length ?? parts;
    return taken < parts ? `${times(taken, 'change')} of ${parts} taken, with credit to ${author.name}` : `Taken, with credit to ${author.name}`;
  });
}
