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

describe('the first time', () => {
  const began = (waited: number): PersonUse => ({ ...person(1), waited });
  const waiting = (waited: number): PersonUse => ({ ...person(0), waited });
  /** Six more have not begun after three days, and are waited for no longer. */
  const pointsOf = (people: readonly PersonUse[]): unknown[] => (figureOf('first', people) as { points: { at: number; share: number | null; words?: string }[] }).points.map(({ share, words }) => words ?? share);

  it('is drawn from the third who began, and up to the third who has not: before and after, in words', () => {
    expect(pointsOf([began(3), began(4), ...many(14, began(30)), ...many(24, waiting(49))])).toEqual(['Very few', 'Very few', 'Very few', 'Very few', 'Very few', 0.398, 0.398, 0.398]);
    expect(pointsOf([...many(3, began(3)), ...many(14, began(30)), ...many(29, waiting(49))]).slice(0, 2)).toEqual(['Very few', 0.058]);
    expect(pointsOf([...many(20, began(3)), ...many(20, began(10)), ...many(2, waiting(20))])).toEqual(['Very few', expect.any(Number), expect.any(Number), expect.any(Number)]);
  });

  it('is told in words where nearly all began in one week: there is no line to draw', () => {
    expect(figureOf('first', many(40, began(17)), { people: [...many(40, began(17)), waiting(40)] })).toEqual({ suppressed: false, n: 41, words: 'Nearly all began in week 3' });
    expect(figureOf('first', [...many(3, began(3)), ...many(40, began(17))])).toMatchObject({ points: [{ words: 'Very few' }, { share: 0.061 }, { share: 0.061 }, { words: 'Nearly all' }] });
  });

  it('counts people, not the weight that each has when others wait no longer', () => {
    // Two of six who are still waited for are a third of them, and still two.
    expect(pointsOf([...many(30, waiting(1)), ...many(2, began(5)), ...many(4, began(12)), ...many(3, waiting(49))])[1]).toBe('Very few');
  });
});
