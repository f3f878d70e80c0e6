// Every numeric case of change.json; the change a group of this size could have shown.
import fc from 'fast-check';
import { detectableDrop, falseDiscovery, pairedChange, permutationTest, shareChange } from './index';
import { runVectors } from './testing/vector-cases';

type Input =
  | { kind: 'independent'; now_k: number; now_n: number; before_k: number; before_n: number; conf: number }
  | { kind: 'paired'; satisfied_then_not: number; not_then_satisfied: number }
  | { kind: 'permutation_mean'; now: number[]; before: number[] }
  | { kind: 'bh'; p: number[]; q: number };

runVectors('change', (input: Input) => {
  switch (input.kind) {
    case 'independent': return shareChange({ k: input.now_k, n: input.now_n }, { k: input.before_k, n: input.before_n }, input.conf);
    case 'paired': return pairedChange(input.satisfied_then_not, input.not_then_satisfied);
    case 'permutation_mean': return permutationTest(input.now, input.before);
    case 'bh': return falseDiscovery(input.p, input.q);
  }
});

describe('a change', () => {
  it('turns round with its terms', () => {
    const side = fc.integer({ min: 1, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));
    fc.assert(fc.property(side, side, (now, before) => {
      const [own, turned] = [shareChange(now, before), shareChange(before, now)];
      expect(turned.diff).toBeCloseTo(-(own.diff ?? NaN), 12);
      expect(turned.lo).toBeCloseTo(-(own.hi ?? NaN), 12);
      expect(turned.fisherP).toBeCloseTo(own.fisherP ?? NaN, 9);
    }));
  });

  it('has the power that was measured for a fall from 70 per cent', () => {
    for (const [n, points] of [[20, 40], [30, 34], [50, 27], [100, 19], [200, 13]]) {
      expect(Math.abs(100 * (detectableDrop(0.7, n) ?? NaN) - points)).toBeLessThan(3);
    }
    expect(detectableDrop(0.1, 10)).toBeNull();
  });

  it('of answers on a scale is counted in a moment, and as one by one', () => {
    const [now, before] = [[1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5], [2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]];
    const began = performance.now();
    const grouped = permutationTest(now, before);
    expect(performance.now() - began).toBeLessThan(100);
    expect(grouped.permutations).toBe(2_704_156);
    // Told apart by a hair, each is visited by itself.
    const [few, fewer] = [now.slice(0, 7), before.slice(0, 7)];
    const alone = permutationTest(few.map((value, i) => value + i * 1e-13), fewer.map((value, i) => value - i * 1e-13));
    expect(permutationTest(few, fewer).p).toBeCloseTo(alone.p ?? NaN, 9);
  });

  it('of too many arrangements to visit has no p', () => {
    const many = Array.from({ length: 20 }, (_, i) => i);
    expect(permutationTest(many, many)).toMatchObject({ p: null, diff: 0 });
    expect(permutationTest([], many).diff).toBeNull();
  });

  it('survives false discovery in the order of its p', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
      const { adjusted } = falseDiscovery(p);
      adjusted.forEach((value, i) => {
        expect(value >= p[i] && value <= 1).toBe(true);
        p.forEach((other, j) => { if (other < p[i]) expect(adjusted[j]).toBeLessThanOrEqual(value); });
      });
    }));
  });
});
