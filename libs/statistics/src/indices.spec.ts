// Every numeric case of indices.json.
import { indexScores, recode } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('indices', ({ rows, min_items: minItems }: { rows: (number | null)[][]; min_items: number }) => indexScores(rows, minItems));

describe('an answer', () => {
  it('is turned round so that five is best', () => {
    expect([1, 2, 3, 4, 5].map(recode)).toEqual([5, 4, 3, 2, 1]);
  });
});
