// School years begin in September, and terms are named by the months they lie in.
import { dataSpans } from './data-spans';

it.each([
  ['2026-11-27', 'School year 2026/27', '2026-09-01', 'This autumn term', '2026-09-01'],
  ['2027-01-08', 'School year 2026/27', '2026-09-01', 'This spring term', '2027-01-01'],
  ['2027-06-30', 'School year 2026/27', '2026-09-01', 'This summer term', '2027-05-01'],
  ['2026-08-31', 'School year 2025/26', '2025-09-01', 'This summer term', '2026-05-01'],
])('on %s', (day, year, from, term, begun) => {
  const [all, this_, before, everything] = dataSpans(new Date(`${day}T12:00:00`));
  expect([all, this_]).toEqual([{ label: year, from }, { label: term, from: begun }]);
  expect(before).toMatchObject({ to: `${from.slice(0, 4)}-08-31` });
  expect(everything).toEqual({ label: 'Everything' });
});
