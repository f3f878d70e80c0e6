// My account: who I am here, where I am signed in, my password and tokens, the theme, and what is known about me.
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../core/session';
import { Theme, type ThemeChoice } from '../core/theme';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { PageHeader } from '../kit/page-header';
import { RadioGroup } from '../kit/radio-group';
import { KnownAboutMe } from './known-about-me';
import { MyPassword } from './my-password';
import { MyPresence } from './my-presence';
import { MyProfile } from './my-profile';
import { MySessions } from './my-sessions';
import { MyTokens } from './my-tokens';

@Component({
  selector: 'tr-me-page',
  imports: [Button, Card, PageHeader, RadioGroup, RouterLink, KnownAboutMe, MyPassword, MyPresence, MyProfile, MySessions, MyTokens],
  template: `
    <tr-page-header heading="My account" [lead]="session.me()?.trust?.name ?? ''" />
    @if (session.me(); as me) {
      <div class="columns">
        <div class="tr-stack">
          <section trCard aria-labelledby="profile"><h2 id="profile">Who you are here</h2><tr-my-profile [me]="me" /></section>
          <section trCard aria-labelledby="sessions"><h2 id="sessions">Where you are signed in</h2><tr-my-sessions /></section>
          <section trCard aria-labelledby="password"><h2 id="password">Password</h2><tr-my-password [email]="me.email" /></section>
          <section trCard aria-labelledby="tokens"><h2 id="tokens">Access tokens</h2><tr-my-tokens /></section>
        </div>
        <div class="tr-stack">
          <section trCard aria-labelledby="notices"><h2 id="notices">Notifications</h2>
            <p class="tr-muted">What you are told, how often by e-mail, and when you are left in peace.</p><div class="tr-row"><a trButton icon="bell" routerLink="/me/notifications">Choose</a></div></section>
          <section trCard aria-labelledby="colleagues"><h2 id="colleagues">Colleagues to meet</h2>
            <p class="tr-muted">Trellis suggests colleagues in other schools, from what you let it look at.</p><div class="tr-row"><a trButton icon="users" routerLink="/me/colleagues">See suggestions</a></div></section>
          <section trCard aria-labelledby="presence"><h2 id="presence">Being seen</h2><tr-my-presence /></section>
          <section trCard aria-labelledby="theme"><h2 id="theme">Appearance</h2>
            <tr-radio-group label="Theme in this browser" [options]="themes" [value]="theme.choice()" (valueChange)="choose($event)" />
          </section>
          <section trCard tone="soft" aria-labelledby="known"><h2 id="known">What is known about you, and who can see it</h2><tr-known-about-me /></section>
        </div>
      </div>
    }
  `,
  styles: `
    .columns { display: grid; gap: var(--tr-space-4); align-items: start; } h2 { font-size: var(--tr-text-l); }
    @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--tr-space-5); } }
  `,
})
export class MePage {
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly themes: readonly { value: ThemeChoice; label: string; hint?: string }[] = [
    { value: 'system', label: 'As this device says' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' },
  ];

  protected choose(value: string): void {
    const chosen = this.themes.find((one) => one.value === value);
    if (chosen) this.theme.choose(chosen.value);
  }
}
