// The way between the pages of administration; what someone may not open is not there.
import { Component, computed, inject } from '@angular/core';
import type { Ability } from '@trellis/contracts';
import { Session } from '../core/session';
import { PlaceNav } from '../kit/place-nav';

const PLACES: readonly { link: string; label: string; ability: Ability }[] = [
  { link: '/admin/people', label: 'People', ability: 'people.manage' },
  { link: '/admin/import', label: 'Staff file', ability: 'people.manage' },
  { link: '/admin/schools', label: 'Schools', ability: 'school.manage' },
  { link: '/admin/unnamed', label: 'Questions without a name', ability: 'question.unveil' },
  { link: '/admin/smallest-group', label: 'Smallest group', ability: 'threshold.agree' },
  { link: '/admin/calendar', label: 'School calendar', ability: 'school.manage' },
  { link: '/admin/safeguarding', label: 'Safeguarding', ability: 'people.manage' },
  { link: '/admin/audit', label: 'Log of changes', ability: 'audit.read' },
  { link: '/expectations/waves', label: 'Waves of rating', ability: 'wave.manage' },
];

/** Those this person may open, in the order they are shown. */
export const adminPlaces = (session: Session): typeof PLACES => PLACES.filter(({ ability }) => session.can(ability));

@Component({
  selector: 'tr-admin-nav',
  imports: [PlaceNav],
  template: '<tr-place-nav label="Administration" [places]="places()" />',
})
export class AdminNav {
  private readonly session = inject(Session);
  protected readonly places = computed(() => adminPlaces(this.session));
}
