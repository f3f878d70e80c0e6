// The week or day a mail is for, by UK time. Pure.
import { addDays, ukTime, weekday } from '@trellis/identity';

export interface Periods { readonly daily: string; readonly weekly: string }

/** The day, and the week as ISO 8601 counts it: a week belongs to the year its Thursday is in. */
export function periodsAt(now: Date): Periods {
  const { day } = ukTime(now);
  const thursday = addDays(day, 4 - (weekday(day) || 7));
  const year = thursday.slice(0, 4);
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 86_400_000)) + 1;
  return { daily: day, weekly: `${year}-W${String(week).padStart(2, '0')}` };
}

export const isWeekly = (period: string): boolean => period.includes('W');
