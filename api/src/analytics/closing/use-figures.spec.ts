// What is said of an average week and of adaptations begun, and where nothing may be: beside the other figures of the same people they must lead to nobody.
import type { PersonUse, UseOfWave } from './read-use';
import { shareFigure } from './share-figure';
import { useFigures } from './use-figures';

const WEEKS = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05'];
const person = (weeks: number, uses = weeks): PersonUse =>
  ({ person_id: '', school_id: 'ash', phase: 'primary', subject: 'primary', reached: true, uses, days: uses, fork_uses: 0, minutes: 0, forked: false, adapted: false, waited: 3, weeks: WEEKS.slice(0, weeks) });
const many = (count: number, of: PersonUse): PersonUse[] => Array.from({ length: count }, () => of);

function figureOf(name: string, taught: readonly PersonUse[], more: Partial<UseOfWave> = {}): unknown {
  const people = [...taught, ...many(6, person(0))];
  const use: UseOfWave = { people, forks: { made: 0, authors: 0, each: [], reused: 0, across: 0, offered: 0 }, offers: [], roots: { used: 1, all: 1, ids: ['a'] }, exceptions: 0, teachingWeeks: WEEKS, ...more };
  const adoption = { metric: 'adoption', block: 'trust', kind: 'trust', label: 'Everyone', figure: shareFigure([taught.length, people.length], 10) } as const;
  return useFigures(use, [adoption], 10).find(({ metric }) => metric === `use:${name}`)?.figure;
}

describe('an average week', () => {
  it('is a share of those who taught it, to the nearest five in a hundred', () => {
    expect(figureOf('weekly', [...many(20, person(1)), ...many(10, person(4))])).toEqual({ suppressed: false, n: 30, value: 0.4 });
  });

  it('is told in words where nearly all did alike, and not at all where a step of it is too fine', () => {
    expect(figureOf('weekly', [...many(28, person(1)), ...many(2, person(4))])).toMatchObject({ words: 'Very few taught it in more than one week' });
    expect(figureOf('weekly', [...many(28, person(5)), ...many(2, person(4))])).toMatchObject({ words: 'Nearly all taught it in every week' });
    expect(figureOf('weekly', many(30, person(3)), { teachingWeeks: WEEKS.slice(0, 1) })).toMatchObject({ words: 'It needs two whole teaching weeks' });
    // Twelve people and five weeks: beside the weeks told one by one, a step of 5% would tell how many “very few” are.
    expect(figureOf('weekly', [...many(6, person(1)), ...many(6, person(3))])).toEqual({ suppressed: true });
  });
});

describe('adaptations begun', () => {
  const forks = (each: readonly number[]) => ({ forks: { made: each.reduce((sum, n) => sum + n, 0), authors: each.length, each, reused: 0, across: 0, offered: 0 } });
  const ones = Array.from({ length: 12 }, () => 1);

  it('are told for each time it was taught, and may be more', () => {
    expect(figureOf('made', many(20, person(2)), forks(ones))).toEqual({ suppressed: false, n: 20, value: 0.3 });
    expect(figureOf('made', many(12, person(1)), forks(ones.map(() => 2)))).toMatchObject({ value: 2 });
  });

  it('are not told of fewer than ten authors, nor where one person makes up most of either side', () => {
    expect(figureOf('made', many(20, person(2)), forks(ones.slice(3)))).toEqual({ suppressed: true });
    expect(figureOf('made', many(20, person(2)), forks([...ones, 40]))).toEqual({ suppressed: true });
    expect(figureOf('made', [...many(19, person(2)), person(5, 90)], forks(ones))).toEqual({ suppressed: true });
  });
});

it('exceptions asked for are told for each hundred who taught it, and not of too few', () => {
  expect(figureOf('excepted', many(25, person(2)), { exceptions: 2 })).toEqual({ suppressed: false, n: 25, value: 8 });
  expect(figureOf('excepted', many(9, person(2)), { exceptions: 2 })).toEqual({ suppressed: true });
  expect(figureOf('excepted', many(25, person(2)), { exceptions: null })).toBeUndefined();
});
