// A year parted by half-terms: without a gap, with holidays counted to what came before them.
import { halvesOf, yearByHalfTerms } from './half-terms';

const terms = [{ name: 'Autumn term', startsOn: '2026-09-02', endsOn: '2026-12-18' }, { name: 'Spring term', startsOn: '2027-01-04', endsOn: '2027-03-26' }];
const halves = terms.flatMap((term) => halvesOf(term, { terms, closed: [{ startsOn: '2026-10-26', endsOn: '2026-10-30' }] }));

it('parts the time since a day, and knows what lies before the calendar', () => {
  expect(yearByHalfTerms(halves, '2026-03-01', '2027-02-01')).toEqual([
    { name: 'Before Autumn term, first half 2026', startsOn: '2026-03-01', endsOn: '2026-09-01' }, { name: 'Autumn term, first half 2026', startsOn: '2026-09-02', endsOn: '2026-10-30' },
    { name: 'Autumn term, second half 2026', startsOn: '2026-10-31', endsOn: '2027-01-03' }, { name: 'Spring term 2027', startsOn: '2027-01-04', endsOn: '2027-02-01' },
  ]);
});

it('begins where it is asked to, and is one time without a calendar', () => {
  expect(yearByHalfTerms(halves, '2026-11-15', '2026-12-01')).toEqual([{ name: 'Autumn term, second half 2026', startsOn: '2026-11-15', endsOn: '2026-12-01' }]);
  expect(yearByHalfTerms([], '2026-03-01', '2027-02-28')).toEqual([{ name: 'The last twelve months', startsOn: '2026-03-01', endsOn: '2027-02-28' }]);
});
