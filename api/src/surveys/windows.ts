// When a survey would come round: from the second week of each half-term or term to its last school day. Pure: the calendar is handed in.
import { addDays, halvesOf, isSchoolDay, weekday, type NamedSpan, type SchoolCalendar } from '@trellis/identity';
import type { PulseRhythm } from '@trellis/contracts';

export interface Window { readonly name: string; readonly opensOn: string; readonly closesOn: string }

const FIRST_WEEK = 7;
/** Shorter ones are not asked about. */
const SHORTEST = 10;

/** At most `most` that have not begun. Without terms in the calendar there are none. */
export function windowsOf(terms: readonly NamedSpan[], calendar: SchoolCalendar, rhythm: PulseRhythm, today: string, most: number): Window[] {
  const spans = terms.flatMap((term) => (rhythm === 'term' ? [term] : halvesOf(term, calendar)));
  return spans.map((span) => window(span, calendar)).filter(({ opensOn, closesOn }) => opensOn >= today && closesOn >= addDays(opensOn, SHORTEST)).slice(0, most);
}

function window({ name, startsOn, endsOn }: NamedSpan, calendar: SchoolCalendar): Window {
  let opensOn = addDays(startsOn, FIRST_WEEK);
  while (weekday(opensOn) !== 1) opensOn = addDays(opensOn, -1);
  let closesOn = endsOn;
  for (let back = 0; back < FIRST_WEEK && !isSchoolDay(calendar, closesOn); back++) closesOn = addDays(closesOn, -1);
  return { name, opensOn, closesOn };
}
