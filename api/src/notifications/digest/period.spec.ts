// Weeks and days of mails, by UK time and over the turn of the year.
import { kindOf, periodsAt, reportPeriod } from './period';

it.each([
  ['2026-11-30T07:31:00Z', '2026-11-30', '2026-W49'], ['2027-01-03T12:00:00Z', '2027-01-03', '2026-W53'], ['2027-01-04T00:00:00Z', '2027-01-04', '2027-W01'],
  ['2024-12-30T12:00:00Z', '2024-12-30', '2025-W01'], ['2026-06-30T23:30:00Z', '2026-07-01', '2026-W27'],
])('%s is %s of %s', (at, daily, weekly) => {
  const monthly = daily.slice(0, 7);
  expect(periodsAt(new Date(at))).toEqual({ daily, weekly, monthly });
  expect([daily, weekly, reportPeriod(monthly), reportPeriod('01a21eda-3549-7c8c-a887-6fe5bb228920')].map(kindOf)).toEqual(['daily', 'weekly', 'report', 'report']);
});
