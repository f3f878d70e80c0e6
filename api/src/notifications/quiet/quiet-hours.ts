// When a notice may be told: at once, or on the next morning of the person's own school. Pure.
import { isQuiet, nextSchoolMorning, type DayHours, type Hours, type SchoolCalendar } from '@trellis/identity';

export interface Quiet extends DayHours { readonly mode: 'school' | 'own' | 'off' }

/** Which hours hold for someone; null: none. */
export const hoursOf = ({ mode, morning, evening }: Quiet, trust: Hours): DayHours | null =>
  mode === 'own' ? { morning, evening } : mode === 'school' && trust.quiet ? trust : null;

/** `now` itself outside quiet hours, so that nothing is ever told earlier than it happened. */
export function deliverAt(quiet: Quiet, calendar: SchoolCalendar, trust: Hours, now: Date): Date {
  const hours = hoursOf(quiet, trust);
  return hours && isQuiet(calendar, now, hours) ? nextSchoolMorning(calendar, now, hours.morning) : now;
}

/**
 * What the sender of a mention is told. It goes by the trust's hours and the schools' calendars alone, which everyone may read: what one
 * person has chosen for themselves can then never be seen in it, not even by mentioning them alone. Null as soon as one of them is in school hours.
 */
export function plannedDelivery(calendars: readonly SchoolCalendar[], trust: Hours, at: Date): { from: Date; to: Date } | null {
  if (!trust.quiet || !calendars.length || calendars.some((calendar) => !isQuiet(calendar, at, trust))) return null;
  const mornings = calendars.map((calendar) => nextSchoolMorning(calendar, at, trust.morning).getTime());
  return { from: new Date(Math.min(...mornings)), to: new Date(Math.max(...mornings)) };
}
