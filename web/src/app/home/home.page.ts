// Home: what matters to me today, each part loading on its own.
import { Component, computed, inject } from '@angular/core';
import { Session } from '../core/session';
import { PageHeader } from '../kit/page-header';
import { ColleaguesToMeet } from './colleagues-to-meet';
import { ExpectedOfMe } from './expected-of-me';
import { AskedNow } from './asked-now';
import { MyReception } from './my-reception';
import { OwedByMe } from './owed-by-me';
import { RatingNudge } from './rating-nudge';
import { ShortSurvey } from './short-survey';
import { UnreadNetworks } from './unread-networks';
import { WaitingForMe } from './waiting-for-me';

@Component({
  selector: 'tr-home-page',
  imports: [PageHeader, AskedNow, RatingNudge, ShortSurvey, ColleaguesToMeet, ExpectedOfMe, UnreadNetworks, MyReception, OwedByMe, WaitingForMe],
  template: `
    <tr-page-header [heading]="greeting()" [eyebrow]="place()" />
    @defer { <tr-short-survey /><tr-rating-nudge /><tr-asked-now /> }
    <div class="columns">
      <tr-expected-of-me />
      <div class="side">@defer { <tr-owed-by-me /><tr-waiting-for-me /> }<tr-unread-networks /><tr-colleagues-to-meet /><tr-my-reception /></div>
    </div>
  `,
  styles: `
    .columns, .side { display: grid; gap: var(--tr-space-6); align-content: start; min-inline-size: 0; }
    /* A part with nothing to say leaves no gap. */
    .side > :empty { display: none; }
    @media (min-width: 62rem) { .columns { grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: var(--tr-space-7); } }
  `,
})
export class HomePage {
  private readonly session = inject(Session);
  protected readonly place = computed(() => this.session.me()?.school.name ?? '');
  protected readonly greeting = computed(() => {
    const hour = new Date().getHours();
    const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
    return `Good ${part}, ${this.session.me()?.name.replace(/^(mr|mrs|ms|miss|dr)\.? /i, '').split(' ')[0] ?? ''}`;
  });
}
