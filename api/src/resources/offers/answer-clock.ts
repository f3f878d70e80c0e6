// How long an offer may wait for its answer, in school days of the school that answers.
import { addSchoolDays, schoolDaysBetween, ukTime, type SchoolCalendar } from '@trellis/identity';

export const ANSWER_DAYS = 10;

export const today = (): string => ukTime(new Date()).day;

export const dueFrom = (calendar: SchoolCalendar, day = today()): string => addSchoolDays(calendar, day, ANSWER_DAYS);

/** Negative when it is overdue. */
export function daysLeft(calendar: SchoolCalendar, dueOn: string, now = today()): number {
  return now <= dueOn ? schoolDaysBetween(calendar, now, dueOn) : -Math.max(1, schoolDaysBetween(calendar, dueOn, now));
}
