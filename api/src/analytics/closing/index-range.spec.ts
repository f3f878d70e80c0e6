// The likely range of an index is that of the answers it is made of, not of the points they fall to.
import { indexFigure } from '../insight/people-figures';
import { distributionFigure, tallyOf } from './distribution-figure';
import { withRange } from './index-range';

const rangeOf = (...answers: [value: number, people: number][]) => {
  const given = answers.map(([value, people]) => ({ value, people }));
  return withRange(distributionFigure('points', tallyOf('points', given), 10), given);
};

it('is as wide as the answers differ', () => {
  // Worked out by hand: the spread is 0.79 of a point, t of 30 degrees 2.042. Rounded to points, 3.5 is 4 and the range is 9.
  const index = rangeOf([3, 14], [3.5, 13], [1, 4]);
  expect([index, indexFigure(index, true)]).toMatchObject([{ half: 7 }, { n: 31, value: 49, lo: 42, hi: 56 }]);
  expect(rangeOf([1, 10], [2, 10], [3, 10], [4, 10], [5, 10])).toMatchObject({ half: 10 });
});

it('does not hang on how equal answers are grouped, and tells no sum of squares', () => {
  expect(rangeOf([3, 7], [3.5, 13], [1, 4], [3, 7])).toEqual(rangeOf([3, 14], [3.5, 13], [1, 4]));
  expect(Object.keys(rangeOf([3, 14], [3.5, 13], [1, 4])).sort()).toEqual(['counts', 'half', 'mean', 'n', 'satisfied', 'suppressed']);
});

it('is not told where the answers are told in words, or not at all', () => {
  expect(rangeOf([4, 5], [4.5, 25])).not.toHaveProperty('half');
  expect(rangeOf([3, 4], [1, 5])).toEqual({ suppressed: true });
});
