// The way between the pages of expectations: what is expected, what is being decided, what is owed, and how well the trust listens.
import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

@Component({
  selector: 'tr-expectations-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Expectations"><ul role="list">
      @for (place of places; track place.link) { <li><a [routerLink]="place.link" routerLinkActive="here" [routerLinkActiveOptions]="{ exact: place.link === '/expectations' }" ariaCurrentWhenActive="page">{{ place.label }}</a></li> }
    </ul></nav>
  `,
  styles: `
    :host { display: block; margin-block-end: var(--tr-space-5); } ul { display: flex; gap: var(--tr-space-2); overflow-x: auto; border-block-end: 1px solid var(--tr-line); scrollbar-width: thin; }
    a { position: relative; display: block; padding: 0.65rem 0.75rem 0.75rem; color: var(--tr-ink-muted); font-weight: 550; text-decoration: none; white-space: nowrap; } a:hover { color: var(--tr-ink); } a:focus-visible { outline-offset: -3px; }
    .here { color: var(--tr-ink); } .here::after { content: ''; position: absolute; inset-inline: 0.75rem; inset-block-end: 0; block-size: 3px; border-radius: 3px 3px 0 0; background: var(--tr-primary); }
    @media print { :host { display: none; } }
  `,
})
export class ExpectationsNav {
  protected readonly places = [
    { link: '/expectations', label: 'What is expected' }, { link: '/expectations/decisions', label: 'Decisions' }, { link: '/expectations/responses', label: 'You said, we did' },
    { link: '/expectations/exceptions', label: 'Exceptions' }, { link: '/expectations/voice', label: 'Do we listen?' }, { link: '/expectations/waves', label: 'Waves of rating' },
  ];
}
