// Every numeric case of drivers.json; both kinds of share add up to R².
import fc from 'fast-check';
import { addUp, crossProducts } from './cross-products';
import { shapleyShares } from './drivers';
import { driverIntervals, drivers, readDrivers } from './index';
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

  it('are the same of sums that schools bring as of all their people, wherever the sums begin', () => {
    const person = fc.tuple(likert, likert, likert, likert);
    fc.assert(fc.property(fc.array(fc.array(person, { maxLength: 9 }), { minLength: 1, maxLength: 6 }), fc.array(likert, { minLength: 4, maxLength: 4 }), (schools, centre) => {
      const people = schools.flat();
      const whole = drivers(people.map(([, ...x]) => x), people.map(([y]) => y)).shapleyPct;
      const added = shapleyShares(addUp(schools.map((rows) => crossProducts(rows.map(([y, ...x]) => [...x, y]), centre))));
      expect(added === null).toBe(whole === null);
      added?.forEach((share, i) => expect(share).toBeCloseTo(whole![i], 6));
    }), { numRuns: 200 });
    expect(() => addUp([])).toThrow(RangeError);
  });

  it('are refused for more than ten drivers', () => {
    expect(() => drivers([new Array<number>(11).fill(1)], [1])).toThrow(RangeError);
  });

  it('come with an interval over schools that holds them, and is the same for the same seed', () => {
    let state = 1;
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const rows = Array.from({ length: 200 }, (_, i) => {
      const x = [1 + Math.floor(5 * random()), 1 + Math.floor(5 * random())];
      return { school: `S${i % 12}`, x, y: x[0] + random() * 3 };
    });
    state = 7;
    const first = driverIntervals(rows, random, 100);
    state = 7;
    expect(driverIntervals(rows, random, 100)).toEqual(first);
    const shares = drivers(rows.map(({ x }) => x), rows.map(({ y }) => y)).shapleyPct ?? [];
    shares.forEach((share, i) => {
      const [lo, hi] = first?.[i] ?? [NaN, NaN];
      expect(lo <= share && share <= hi).toBe(true);
    });
    expect(driverIntervals(rows.filter(({ school }) => school === 'S1'), random)).toBeNull();
    expect([149, 150, 299, 300].map(readDrivers)).toEqual(['nothing', 'among_the_strongest', 'among_the_strongest', 'ranks']);
  });
});
