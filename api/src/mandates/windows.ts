// When people are asked in a school year, by a survey or a wave of rating: from the second week of each half-term or term to its last school day. Pure: the calendar is handed in.
import { addDays, halvesOf, isSchoolDay, weekday, type NamedSpan, type SchoolCalendar } from '@trellis/identity';
import type { PulseRhythm } from '@trellis/contracts';

export interface Window { readonly name: string; readonly opensOn: string; readonly closesOn: string }

const FIRST_WEEK = 7;
/** Shorter ones are not asked about. */
const SHORTEST = 10;
/** Days that no half-term reaches, and no term without a break in its middle. */
const LONGEST = 120;

/** At most `most` that have not begun. Without terms in the calendar there are none. */
export function windowsOf(terms: readonly NamedSpan[], calendar: SchoolCalendar, rhythm: PulseRhythm, today: string, most: number): Window[] {
  const spans = terms.flatMap((term) => (rhythm === 'term' ? [term] : halvesOf(term, calendar)));
  return spans.map((span) => window(span, calendar)).filter(({ opensOn, closesOn }) => opensOn >= today && closesOn >= addDays(opensOn, SHORTEST)).slice(0, most);
}

/** The one that is open today, if there is time left in it, and the first that comes after today. */
export function halfTermNow(terms: readonly NamedSpan[], calendar: SchoolCalendar, today: string): { now: Window | undefined; next: Window | undefined } {
  const known = windowsOf(terms, calendar, 'half-term', addDays(today, -LONGEST), Infinity);
  return { now: known.find(({ opensOn, closesOn }) => opensOn <= today && closesOn >= addDays(today, SHORTEST)), next: known.find(({ opensOn }) => opensOn > today) };
}

function window({ name, startsOn, endsOn }: NamedSpan, calendar: SchoolCalendar): Window {
  let opensOn = addDays(startsOn, FIRST_WEEK);
  while (weekday(opensOn) !== 1) opensOn = addDays(opensOn, -1);
  let closesOn = endsOn;
  // Both are school days, or the same day: then there is none, and nobody is asked.
  while (opensOn < closesOn && !isSchoolDay(calendar, closesOn)) closesOn = addDays(closesOn, -1);
  while (opensOn < closesOn && !isSchoolDay(calendar, opensOn)) opensOn = addDays(opensOn, 1);
  return { name, opensOn, closesOn };
}
