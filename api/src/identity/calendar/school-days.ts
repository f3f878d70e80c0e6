// Which days are school days, how many lie between two, and when the next school morning is. Pure: the calendar is handed in.
import { addDays, ukInstant, ukTime, weekday } from './uk-time';

/** Both ends belong to it; `YYYY-MM-DD`. */
export interface DaySpan { readonly startsOn: string; readonly endsOn: string }

export interface SchoolCalendar {
  readonly terms: readonly DaySpan[];
  /** Holidays, and the INSET days of the school it is for. */
  readonly closed: readonly DaySpan[];
}

export interface DayHours { readonly morning: string; readonly evening: string }

/** Nobody waits longer than this for a morning, whatever the calendar says. */
const LONGEST_BREAK = 100;

const holds = (day: string) => ({ startsOn, endsOn }: DaySpan): boolean => startsOn <= day && day <= endsOn;

/**
 * A weekday in a term that is neither holiday nor INSET day. Between two terms is holiday; before the first and after the last term that
 * is written down nothing is known, so weekdays count: a calendar nobody has continued must not keep messages for ever.
 */
export function isSchoolDay({ terms, closed }: SchoolCalendar, day: string): boolean {
  if (weekday(day) % 6 === 0 || closed.some(holds(day))) return false;
  const known = terms.some(({ startsOn }) => startsOn <= day) && terms.some(({ endsOn }) => endsOn >= day);
  return !known || terms.some(holds(day));
}

/** School days after `from` up to and with `to`; 0 when `to` is not later. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) count += 1;
  return count;
}

/** The day that is so many school days after `from`. */
export function addSchoolDays(calendar: SchoolCalendar, from: string, days: number): string {
  let day = from;
  for (let left = days, waited = 0; left > 0; waited++) {
    day = addDays(day, 1);
    if (isSchoolDay(calendar, day) || waited >= LONGEST_BREAK) { left -= 1; waited = 0; }
  }
  return day;
}

/** The first school morning after an instant; this day's, when it is still to come. */
export function nextSchoolMorning(calendar: SchoolCalendar, now: Date, morning = '07:30'): Date {
  const { day: today, time } = ukTime(now);
  let day = time < morning ? today : addDays(today, 1);
  for (let waited = 0; !isSchoolDay(calendar, day) && waited < LONGEST_BREAK; waited++) day = addDays(day, 1);
  return ukInstant(day, morning);
}

/** Outside school hours of a school day. */
export function isQuiet(calendar: SchoolCalendar, now: Date, { morning, evening }: DayHours): boolean {
  const { day, time } = ukTime(now);
  return !isSchoolDay(calendar, day) || time < morning || time >= evening;
}
