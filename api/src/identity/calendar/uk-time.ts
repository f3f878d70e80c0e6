// UK clock time: instants as days and times of day in London, and back, whatever the server's own zone.
const PARTS = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const HOUR = 3_600_000;

export interface UkTime { /** `YYYY-MM-DD` */ readonly day: string; /** `HH:MM` */ readonly time: string }

export function ukTime(at: Date): UkTime {
  const part = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

/** The instant of a London day and time. The hour that spring skips is the hour after it; of the hour that autumn repeats, the first. */
export function ukInstant(day: string, time: string): Date {
  const winter = new Date(`${day}T${time}:00.000Z`);
  const summer = new Date(winter.getTime() - HOUR);
  const isIt = (at: Date): boolean => { const read = ukTime(at); return read.day === day && read.time === time; };
  return isIt(summer) ? summer : winter;
}

/** Days are counted on the calendar, so the change of the clocks adds none and loses none. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(`${day}T12:00:00.000Z`).getUTCDay();
