// When a survey comes round in a school year.
import { halfTermNow, windowsOf } from './windows';

const terms = [{ name: 'Autumn term', startsOn: '2026-09-02', endsOn: '2026-12-18' }, { name: 'Spring term', startsOn: '2027-01-04', endsOn: '2027-03-26' }];
const calendar = { terms, closed: [{ startsOn: '2026-10-26', endsOn: '2026-10-30' }, { startsOn: '2026-12-18', endsOn: '2026-12-18' }, { startsOn: '2027-02-15', endsOn: '2027-02-19' }] };

it('asks from the second week of each half-term to its last school day', () => {
  expect(windowsOf(terms, calendar, 'half-term', '2026-08-01', 6)).toEqual([
    { name: 'Autumn term, first half', opensOn: '2026-09-07', closesOn: '2026-10-23' }, { name: 'Autumn term, second half', opensOn: '2026-11-02', closesOn: '2026-12-17' },
    { name: 'Spring term, first half', opensOn: '2027-01-11', closesOn: '2027-02-12' }, { name: 'Spring term, second half', opensOn: '2027-02-22', closesOn: '2027-03-26' },
  ]);
});

it('asks once a term where that is enough', () => {
  expect(windowsOf(terms, calendar, 'term', '2026-08-01', 6).map(({ name, opensOn, closesOn }) => [name, opensOn, closesOn])).toEqual([['Autumn term', '2026-09-07', '2026-12-17'], ['Spring term', '2027-01-11', '2027-03-26']]);
});

it('leaves out what has begun, and knows nothing without terms', () => {
  expect(windowsOf(terms, calendar, 'half-term', '2026-11-27', 1)).toEqual([{ name: 'Spring term, first half', opensOn: '2027-01-11', closesOn: '2027-02-12' }]);
  expect(windowsOf([], { terms: [], closed: [] }, 'term', '2026-11-27', 6)).toEqual([]);
});

it('does not take a day of training in the middle for a half-term', () => {
  expect(windowsOf(terms.slice(0, 1), { terms, closed: [{ startsOn: '2026-10-09', endsOn: '2026-10-09' }] }, 'half-term', '2026-08-01', 6)).toHaveLength(1);
});

describe('a half-term of which little is school', () => {
  const summer = [{ name: 'Summer term', startsOn: '2027-04-12', endsOn: '2027-07-21' }];
  const closed = (...spans: [string, string][]) => ({ terms: summer, closed: [['2027-05-31', '2027-06-04'] as [string, string], ...spans].map(([startsOn, endsOn]) => ({ startsOn, endsOn })) });
  const halves = (calendar: ReturnType<typeof closed>) => windowsOf(summer, calendar, 'half-term', '2027-04-01', 6).map(({ opensOn, closesOn }) => [opensOn, closesOn]);

  it('is not asked about without a school day, and nothing opens in it', () => {
    const calendar = closed(['2027-06-05', '2027-07-21']);
    expect(halves(calendar)).toEqual([['2027-04-19', '2027-05-28']]);
    expect(halfTermNow(summer, calendar, '2027-06-20').now).toBeUndefined();
  });

  it('is asked about until its last school day, however long the holiday after it', () => {
    expect(halves(closed(['2027-07-05', '2027-07-21']))).toEqual([['2027-04-19', '2027-05-28'], ['2027-06-07', '2027-07-02']]);
    expect(halves(closed(['2027-06-14', '2027-07-21']))).toEqual([['2027-04-19', '2027-05-28']]);
  });

  it('is asked about from its first school day on, where the second week is closed', () => {
    expect(halves(closed(['2027-04-12', '2027-05-03']))).toEqual([['2027-05-04', '2027-05-28'], ['2027-06-07', '2027-07-21']]);
  });
});
