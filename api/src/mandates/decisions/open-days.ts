// How long a consultation stays open: three school days at least, a year at most, and until its last day has ended in the United Kingdom.
import { addDays, addSchoolDays, schoolCalendar, schoolDaysBetween, ukTime } from '@trellis/identity';
import { invalidField, type Tx } from '@trellis/platform';
import { counted, dayInWords } from './in-words';

/** Less than this and nobody has been asked: whoever works part-time would not have seen it. Five are fair; the form says so. */
export const FEWEST_SCHOOL_DAYS = 3;
const LONGEST_DAYS = 366;

const today = (): string => ukTime(new Date()).day;

/** Its last day has ended. Somebody may have put their answer off until that evening. */
export const isOver = (closesOn: string): boolean => closesOn < today();

/**
 * School days from tomorrow until the closing day, and with it.
 * @throws ProblemError request.invalid when that is too few
 */
export async function schoolDaysUntil(tx: Tx, closesOn: string): Promise<number> {
  const calendar = await schoolCalendar(tx, null);
  const days = schoolDaysBetween(calendar, today(), closesOn);
  if (days < FEWEST_SCHOOL_DAYS) throw invalidField('body.closesOn', `Leave it open for at least ${counted(FEWEST_SCHOOL_DAYS, 'school day')} after the day it opens: until ${dayInWords(addSchoolDays(calendar, today(), FEWEST_SCHOOL_DAYS))} or later`);
  return days;
}

/** A year mistyped is a consultation that nobody could close. */
export function checkWithinAYear(path: string, day: string): void {
  if (day > addDays(today(), LONGEST_DAYS)) throw invalidField(path, 'Choose a day within a year from now');
}
