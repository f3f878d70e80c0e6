// Moments of the demo, all relative to the day it is written, in UK time closely enough for a story.

const DAY = 86_400_000;

/** Midday unless a time of day is given, and never in the future. */
export function daysAgo(days: number, time = '12:00', now = new Date()): Date {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const moment = new Date(now.getTime() - days * DAY);
  moment.setUTCHours(hours, minutes, 0, 0);
  return moment > now && days >= 0 ? new Date(now.getTime() - 60_000) : moment;
}

export const dateOf = (moment: Date): string => moment.toISOString().slice(0, 10);
