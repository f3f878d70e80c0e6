// What I am told, how often by e-mail, when I am left in peace, and how much of each network.
import { Component } from '@angular/core';
import { apiResource } from '../core/api-resource';
import { Card } from '../kit/card';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { problemLine } from '../core/problem-messages';
import { MyLevels } from './my-levels';
import { MyNotices } from './my-notices';
import { NextMail } from './next-mail';

@Component({
  selector: 'tr-notifications-page',
  imports: [Card, ErrorState, MyLevels, MyNotices, NextMail, PageHeader, Skeleton],
  template: `
    <tr-page-header heading="Notifications" lead="What you are told, and when. Only you see what you choose." [trail]="[{ label: 'My account', link: '/me' }, { label: 'Notifications' }]" />
    @if (settings.isFirstLoad()) { <tr-skeleton [count]="8" /> }
    @else if (settings.value(); as now) {
      <div class="columns">
        <section trCard aria-label="E-mail, quiet hours and kinds"><tr-my-notices [settings]="now" (saved)="settings.set($event)" /></section>
        <div class="tr-stack">
          <section trCard aria-labelledby="levels"><h2 id="levels">Your networks</h2><tr-my-levels [networks]="now.networks" /></section>
          <section trCard tone="soft" aria-labelledby="next"><h2 id="next">What the next e-mail would say</h2><tr-next-mail [digest]="now.digest" [email]="now.email" /></section>
        </div>
      </div>
    }
    @else if (settings.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="settings.reload()" /> }
  `,
  styles: `
    .columns { display: grid; gap: var(--tr-space-5); align-items: start; } h2 { font-size: var(--tr-text-l); }
    @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
  `,
})
export class NotificationsPage {
  protected readonly settings = apiResource('notices.show');
  protected readonly words = problemLine;
}
