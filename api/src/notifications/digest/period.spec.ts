// Weeks and days of mails, by UK time and over the turn of the year.
import { isWeekly, periodsAt } from './period';

it.each([
  ['2026-11-30T07:31:00Z', '2026-11-30', '2026-W49'], ['2027-01-03T12:00:00Z', '2027-01-03', '2026-W53'], ['2027-01-04T00:00:00Z', '2027-01-04', '2027-W01'],
  ['2024-12-30T12:00:00Z', '2024-12-30', '2025-W01'], ['2026-06-30T23:30:00Z', '2026-07-01', '2026-W27'],
])('%s is %s of %s', (at, daily, weekly) => {
  expect(periodsAt(new Date(at))).toEqual({ daily, weekly });
  expect([isWeekly(daily), isWeekly(weekly)]).toEqual([false, true]);
});
