// The way between the pages of administration; what someone may not open is not there.
import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Ability } from '@trellis/contracts';
import { Session } from '../core/session';

const PLACES: readonly { link: string; label: string; ability: Ability }[] = [
  { link: '/admin/people', label: 'People', ability: 'people.manage' },
  { link: '/admin/import', label: 'Staff file', ability: 'people.manage' },
  { link: '/admin/schools', label: 'Schools', ability: 'school.manage' },
  { link: '/admin/unnamed', label: 'Questions without a name', ability: 'question.unveil' },
  { link: '/admin/calendar', label: 'School calendar', ability: 'school.manage' },
  { link: '/admin/safeguarding', label: 'Safeguarding', ability: 'people.manage' },
  { link: '/admin/audit', label: 'Log of changes', ability: 'audit.read' },
  { link: '/expectations/waves', label: 'Waves of rating', ability: 'wave.manage' },
];

/** Those this person may open, in the order they are shown. */
export const adminPlaces = (session: Session): typeof PLACES => PLACES.filter(({ ability }) => session.can(ability));

@Component({
  selector: 'tr-admin-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Administration"><ul role="list">
      @for (place of places(); track place.link) { <li><a [routerLink]="place.link" routerLinkActive="here" ariaCurrentWhenActive="page">{{ place.label }}</a></li> }
    </ul></nav>
  `,
  styles: `
    :host { display: block; margin-block-end: var(--tr-space-5); } ul { display: flex; gap: var(--tr-space-2); overflow-x: auto; border-block-end: 1px solid var(--tr-line); scrollbar-width: thin; }
    a { position: relative; display: block; padding: 0.65rem 0.75rem 0.75rem; color: var(--tr-ink-muted); font-weight: 550; text-decoration: none; white-space: nowrap; } a:hover { color: var(--tr-ink); } a:focus-visible { outline-offset: -3px; }
    .here { color: var(--tr-ink); } .here::after { content: ''; position: absolute; inset-inline: 0.75rem; inset-block-end: 0; block-size: 3px; border-radius: 3px 3px 0 0; background: var(--tr-primary); }
    @media print { :host { display: none; } }
  `,
})
export class AdminNav {
  private readonly session = inject(Session);
  protected readonly places = computed(() => adminPlaces(this.session));
}
