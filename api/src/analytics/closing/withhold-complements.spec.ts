// What is told in words cannot be had by subtraction either.
import type { RatingGroup, StaffGroup } from '@trellis/mandates';
import { isUniform, tallyOf } from './distribution-figure';
import { ratingFigures } from './rating-figures';
import { isPointed } from './share-figure';
import { withholdComplements } from './withhold-complements';

const share = (entries: Record<string, readonly [number, number]>) => ({ tallies: new Map(Object.entries(entries)), people: ([, all]: readonly number[]) => all!, isDelicate: isPointed });
const partsOf = (whole: string, ...parts: string[]) => ({ whole, parts });

describe('withholding complements', () => {
  it('takes nothing away where nothing is delicate', () => {
    expect(withholdComplements({ ...share({ trust: [20, 40], a: [8, 15], b: [12, 25] }), sums: [partsOf('trust', 'a', 'b')] })).toEqual(new Set());
  });

  it('hides the smallest exact part beside a delicate one', () => {
    const found = withholdComplements({ ...share({ trust: [22, 50], a: [8, 15], b: [12, 25], c: [2, 10] }), sums: [partsOf('trust', 'a', 'b', 'c')] });
    expect(found).toEqual(new Set(['a']));
  });

  it('hides more until what is left over is no longer delicate', () => {
    // a and c together: 1 of 25, still very few; so b goes too.
    const found = withholdComplements({ ...share({ trust: [26, 70], a: [1, 10], b: [10, 20], c: [0, 15], d: [15, 25] }), sums: [partsOf('trust', 'a', 'b', 'c', 'd')] });
    expect(found).toEqual(new Set(['b']));
  });

  it('protects what lies in no published part', () => {
    expect(withholdComplements({ ...share({ place: [10, 30], cell: [9, 20] }), sums: [partsOf('place', 'cell')] })).toEqual(new Set(['cell']));
  });

  it('keeps a whole told in words from being added up', () => {
    const answers = (...counts: number[]) => tallyOf('points', counts.map((people, i) => ({ value: i + 1, people })));
    const points = { people: (tally: readonly number[]) => tally.slice(0, -1).reduce((sum, n) => sum + n, 0), isDelicate: isUniform, sums: [partsOf('trust', 'a', 'b')] };
    const whole = new Map([['trust', answers(3, 0, 50, 0, 57)], ['a', answers(2, 0, 9, 0, 8)], ['b', answers(1, 0, 41, 0, 49)]]);
    expect([...whole.values()].map(isUniform)).toEqual([true, false, true]);
    expect(withholdComplements({ ...points, tallies: whole })).toEqual(new Set());
    const parts = new Map([['trust', answers(3, 0, 29, 0, 0)], ['a', answers(2, 0, 10, 0, 4)], ['b', answers(2, 0, 10, 0, 4)]]);
    parts.set('trust', answers(4, 0, 20, 0, 8));
    expect(withholdComplements({ ...points, tallies: parts, isDelicate: (tally) => points.people(tally) === 32 })).toEqual(new Set(['a']));
  });
});

describe('a school where everybody is dissatisfied', () => {
  const answers: RatingGroup[] = ['ash', 'birch', 'cedar', 'dale'].flatMap((school_id) => (school_id === 'dale' ? [1, 1, 2] : [2, 3, 4]).map((overall, i) =>
    ({ school_id, phase: 'primary', subject: 'primary', overall, pupils: null, values: null, room: null, minutes: null, n: 5 + i + school_id.length })));
  const staff: StaffGroup[] = ['ash', 'birch', 'cedar', 'dale'].map((school_id) => ({ school_id, phase: 'primary', subject: 'primary', n: 60 }));
  const rows = ratingFigures({ answers, staff, k: 10, schools: new Map(['ash', 'birch', 'cedar', 'dale'].map((name) => [name, { name, phase: 'primary' }])) });
  const figures = new Map(rows.filter(({ metric }) => metric === 'rating:overall').map(({ block, figure }) => [block, figure]));

  it('is told in words, and so is enough beside it that no subtraction gives it', () => {
    expect(figures.get('place:dale.primary')).toMatchObject({ words: 'Fewer than 10% answered 4 or 5', mean: null });
    const [total, ...parts] = ['trust', 'place:ash.primary', 'place:birch.primary', 'place:cedar.primary'].map((block) => figures.get(block));
    const exact = parts.filter((figure) => figure && 'counts' in figure);
    expect(total).toHaveProperty('counts');
    expect(exact).toHaveLength(2);
    expect(parts.filter((figure) => figure?.suppressed)).toEqual([{ suppressed: true }]);
  });
});
