// The navigation under the thumb, on phones.
import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Count } from '../kit/count';
import { Icon } from '../kit/icon';
import { Destinations } from './destinations';

@Component({
  selector: 'tr-tab-bar',
  imports: [RouterLink, RouterLinkActive, Icon, Count],
  template: `
    <nav aria-label="Main"><ul role="list">
      @for (to of destinations.all(); track to.link) {
        <li><a [routerLink]="to.link" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: to.exact }"><span class="mark"><tr-icon [name]="to.icon" /><tr-count [value]="to.unread" /></span><span class="word">{{ to.label }}</span></a></li>
      }
    </ul></nav>
  `,
  styles: `
    :host { display: none; }
    @media (max-width: 55.99rem) { :host { display: block; position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 20; background: var(--tr-surface); border-block-start: 1px solid var(--tr-line-strong); padding-block-end: env(safe-area-inset-bottom); } }
    ul { display: flex; } li { flex: 1 1 0; min-inline-size: 0; }
    a { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 0.1rem; block-size: 3.75rem; color: var(--tr-ink-muted); text-decoration: none; }
    .word { white-space: nowrap; letter-spacing: -0.01em; font-size: clamp(0.625rem, 2.75vw, 0.8rem); font-weight: 550; max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; }
    .mark { position: relative; display: grid; place-items: center; inline-size: 3rem; block-size: 1.8rem; border-radius: var(--tr-radius-pill); font-size: 1.1rem; }
    .here { color: var(--tr-ink); } .here .mark { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); }
    a:focus-visible { outline-offset: -3px; }
    tr-count { position: absolute; inset-block-start: -0.3rem; inset-inline-start: 60%; display: block; }
  `,
})
export class TabBar {
  protected readonly destinations = inject(Destinations);
}
