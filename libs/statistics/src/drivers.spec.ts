// Every numeric case of drivers.json; both kinds of share add up to R².
import fc from 'fast-check';
import { drivers } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('drivers', ({ X, y }: { X: number[][]; y: number[] }) => drivers(X, y));

const likert = fc.integer({ min: 1, max: 5 });

describe('driver shares', () => {
  it('add up to R² and follow their driver when columns move', () => {
    fc.assert(fc.property(fc.array(fc.tuple(likert, likert, likert, likert), { minLength: 8, maxLength: 40 }), (people) => {
      const y = people.map(([outcome]) => outcome);
      const found = drivers(people.map(([, a, b, c]) => [a, b, c]), y);
      if (found.r2 === null || found.shapley === null || found.relweights === null) return;
      const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);
      expect(sum(found.shapley)).toBeCloseTo(found.r2, 9);
      expect(sum(found.relweights)).toBeCloseTo(found.r2, 9);
      const moved = drivers(people.map(([, a, b, c]) => [c, a, b]), y).shapley ?? [];
      expect(moved[0]).toBeCloseTo(found.shapley[2], 9);
    }), { numRuns: 50 });
  });

  it('are refused for more than ten drivers', () => {
    expect(() => drivers([new Array<number>(11).fill(1)], [1])).toThrow(RangeError);
  });
});
