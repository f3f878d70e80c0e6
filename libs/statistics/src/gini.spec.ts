// Every numeric case of gini.json, and that it is the mean absolute difference over twice the mean.
import fc from 'fast-check';
import { gini } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('gini', ({ contributions }: { contributions: number[] }) => gini(contributions));

describe('gini', () => {
  it('equals the mean absolute difference formula and ignores the unit', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 }), (posts) => {
      const total = posts.reduce((sum, one) => sum + one, 0);
      if (total === 0) return expect(gini(posts).gini).toBeNull();
      const apart = posts.flatMap((a) => posts.map((b) => Math.abs(a - b))).reduce((sum, one) => sum + one, 0);
      expect(gini(posts).gini).toBeCloseTo(apart / (2 * posts.length * total), 12);
      expect(gini(posts.map((one) => 7 * one)).gini).toBeCloseTo(gini(posts).gini ?? NaN, 12);
    }));
  });
});
