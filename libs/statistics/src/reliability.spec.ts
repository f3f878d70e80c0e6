// Every numeric case of cronbach.json; what leaves alpha alone; when an index may be printed.
import fc from 'fast-check';
import { mayPrintIndex, reliability, reliabilityOfMean } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('cronbach', ({ items, conf }: { items: (number | null)[][]; conf: number }) => reliability(items, conf));

const rows = fc.array(fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 5 }))), { minLength: 4, maxLength: 30 });

describe('alpha', () => {
  it('does not change with the order of items or people, the direction of the scale, or its unit', () => {
    fc.assert(fc.property(rows, (answers) => {
      const { alpha } = reliability(answers);
      const turned = [[...answers].reverse(), answers.map(([a, b, c]) => [c, a, b]), answers.map((row) => row.map((x) => 6 - x)), answers.map((row) => row.map((x) => 25 * x))];
      for (const other of turned) {
        if (alpha === null) expect(reliability(other).alpha).toBeNull();
        else expect(reliability(other).alpha).toBeCloseTo(alpha, 9);
      }
    }));
  });

  it('lets an index be printed only on 100 people and a lower bound of .60', () => {
    const wide = { n: 100, k: 3, alpha: 0.7, alphaLo: 0.59, alphaHi: 0.8, stdAlpha: 0.7, meanR: 0.4, omega3: null };
    expect([wide, { ...wide, alphaLo: 0.6 }, { ...wide, n: 99, alphaLo: 0.6 }, { ...wide, alphaLo: null }].map(mayPrintIndex)).toEqual([false, true, false, false]);
  });

  it('of a school mean grows slowly', () => {
    expect([10, 25, 50].map((n) => Math.round(100 * reliabilityOfMean(n, 0.08)))).toEqual([47, 68, 81]);
  });
});
