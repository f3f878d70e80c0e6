// The likely range of an index is that of the answers it is made of, not of the points they fall to.
import type { PulseQuestion } from '@trellis/contracts';
import type { PulseAnswers } from '@trellis/surveys';
import { indexFigure } from '../insight/people-figures';
import { distributionFigure, tallyOf } from './distribution-figure';
import { groupFigures } from './group-figures';
import { indicesOfQuestions, withRange } from './index-range';
import { itemsOf, pulseGroups } from './pulse-items';

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

it.each([1, 2, 3, 4, 5])('tells nothing of whoever left one of its questions out (who had said %i)', (secret) => {
  const questions = ['K1', 'K2'].map((code): PulseQuestion => ({ code, text: code, scale: 'agree' }) as PulseQuestion);
  const own: [number, number | null][] = [[secret, null], [1, 2], [2, 1], [3, 3], [3, 3], [4, 5], [5, 4], [2, 2], [4, 4], [3, 3], [5, 5], [3, 4]];
  const answers = own.map(([K1, K2]) => ({ school_id: 'ash', phase: 'primary', subject: 'primary', n: 1, answers: { K1, K2 } }) as unknown as PulseAnswers);
  const rows = indicesOfQuestions(groupFigures({ answers: pulseGroups(questions, answers), staff: [{ school_id: 'ash', phase: 'primary', subject: 'primary', n: 15 }], k: 10, schools: new Map(), items: itemsOf(questions), metric: { response: 'response', item: 'item' } }));
  const of = (metric: string) => rows.find((row) => row.kind === 'trust' && row.metric === metric)!.figure as { n: number; mean: number; counts: number[] };
  const [k1, k2, index] = [of('item:q.K1'), of('item:q.K2'), of('item:i.collaboration')];
  expect([k1.n, k2.n, index.n]).toEqual([12, 11, 11]);
  // From the questions alone: whoever reads them knows it already.
  expect(index).toEqual({ suppressed: false, n: 11, mean: Math.round(50 * (k1.mean + k2.mean)) / 100, half: expect.any(Number) as number });
  const sum = (counts: readonly number[]): number => counts.reduce((total, people, i) => total + people * (i + 1), 0);
  const others = own.slice(1).map(([K1, K2]) => (K1 + K2!) / 2);
  expect(sum(k1.counts) + sum(k2.counts) - 2 * others.reduce((a, b) => a + b, 0)).toBe(secret);
});
