// The week, day or month a mail is for, by UK time. Pure.
import { addDays, ukTime, weekday } from '@trellis/identity';

export interface Periods { readonly daily: string; readonly weekly: string; readonly monthly: string }
/** What a mail gathers: a day’s news, a week’s, or what insight says. */
export type MailKind = 'daily' | 'weekly' | 'report';

/** The day; the week as ISO 8601 counts it, which belongs to the year its Thursday is in; the month. */
export function periodsAt(now: Date): Periods {
  const { day } = ukTime(now);
  const thursday = addDays(day, 4 - (weekday(day) || 7));
  const year = thursday.slice(0, 4);
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 86_400_000)) + 1;
  return { daily: day, weekly: `${year}-W${String(week).padStart(2, '0')}`, monthly: day.slice(0, 7) };
}

const REPORT = 'report-';
/** Of the figures of one closing, or of a month. */
export const reportPeriod = (of: string): string => REPORT + of;

export function kindOf(period: string): MailKind {
  if (period.startsWith(REPORT)) return 'report';
  return period.includes('W') ? 'weekly' : 'daily';
}
