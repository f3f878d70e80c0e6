// When a survey would come round: from the second week of each half-term or term to its last school day. Pure: the calendar is handed in.
import { addDays, isSchoolDay, weekday, type DaySpan, type SchoolCalendar } from '@trellis/identity';
import type { PulseRhythm } from '@trellis/contracts';

export interface Window { readonly name: string; readonly opensOn: string; readonly closesOn: string }
export interface NamedSpan extends DaySpan { readonly name: string }

/** A break of a school week or more in the middle of a term parts it in two. */
const BREAK_DAYS = 5;
const FIRST_WEEK = 7;
/** Shorter ones are not asked about. */
const SHORTEST = 10;

/** At most `most` that have not begun. Without terms in the calendar there are none. */
export function windowsOf(terms: readonly NamedSpan[], calendar: SchoolCalendar, rhythm: PulseRhythm, today: string, most: number): Window[] {
  const spans = terms.flatMap((term) => (rhythm === 'term' ? [term] : halves(term, calendar)));
  return spans.map((span) => window(span, calendar)).filter(({ opensOn, closesOn }) => opensOn >= today && closesOn >= addDays(opensOn, SHORTEST)).slice(0, most);
}

function halves(term: NamedSpan, { closed }: SchoolCalendar): NamedSpan[] {
  const middle = closed.find(({ startsOn, endsOn }) => startsOn > term.startsOn && endsOn < term.endsOn && endsOn >= addDays(startsOn, BREAK_DAYS - 1));
  if (!middle) return [term];
  return [{ name: `${term.name}, first half`, startsOn: term.startsOn, endsOn: addDays(middle.startsOn, -1) }, { name: `${term.name}, second half`, startsOn: addDays(middle.endsOn, 1), endsOn: term.endsOn }];
}

function window({ name, startsOn, endsOn }: NamedSpan, calendar: SchoolCalendar): Window {
  let opensOn = addDays(startsOn, FIRST_WEEK);
  while (weekday(opensOn) !== 1) opensOn = addDays(opensOn, -1);
  let closesOn = endsOn;
  for (let back = 0; back < FIRST_WEEK && !isSchoolDay(calendar, closesOn); back++) closesOn = addDays(closesOn, -1);
  return { name, opensOn, closesOn };
}
