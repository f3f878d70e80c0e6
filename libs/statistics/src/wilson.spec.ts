// Every numeric case of wilson.json, and that the interval stays between 0 and 1 around the share.
import fc from 'fast-check';
import { wilson } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('wilson', ({ successes, n, conf }: { successes: number; n: number; conf: number }) => wilson(successes, n, conf));

describe('wilson', () => {
  it('contains the share, stays in [0, 1] and mirrors', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const k = Math.round(part * n);
      const [own, mirror] = [wilson(k, n), wilson(n - k, n)];
      const [lo, p, hi] = [own.lo ?? NaN, own.p ?? NaN, own.hi ?? NaN];
      expect(lo >= 0 && lo <= p && p <= hi && hi <= 1).toBe(true);
      expect(mirror.hi).toBeCloseTo(1 - lo, 12);
    }));
  });
});
