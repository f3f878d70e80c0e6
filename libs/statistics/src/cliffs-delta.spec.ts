// Every numeric case of cliffs_delta.json; delta against its definition; symmetry.
import fc from 'fast-check';
import { cliffsDelta, somersD, stratifiedDelta } from './index';
import { runVectors } from './testing/vector-cases';

type Input =
  | { kind: 'two_sample'; x: number[]; y: number[]; conf: number }
  | { kind: 'stratified'; strata: { x: number[]; y: number[] }[] }
  | { kind: 'somers_d'; emphasis: number[]; satisfaction: number[] };

runVectors('cliffs_delta', (input: Input) => {
  if (input.kind === 'two_sample') return cliffsDelta(input.x, input.y, input.conf);
  if (input.kind === 'stratified') return stratifiedDelta(input.strata);
  return somersD(input.emphasis, input.satisfaction);
});

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 25 });

describe("Cliff's delta", () => {
  it('is the mean sign over all pairs, changes sign with the sides, and lies in its interval', () => {
    fc.assert(fc.property(answers, answers, (x, y) => {
      const [own, turned] = [cliffsDelta(x, y), cliffsDelta(y, x)];
      const pairs = x.flatMap((a) => y.map((b) => Math.sign(a - b)));
      expect(own.delta).toBeCloseTo(pairs.reduce<number>((sum, sign) => sum + sign, 0) / pairs.length, 12);
      expect(turned.delta).toBeCloseTo(-(own.delta ?? NaN), 12);
      expect(own.p ?? 1).toBeCloseTo(turned.p ?? 1, 12);
      if (own.lo === null || own.hi === null) return;
      expect(turned.hi).toBeCloseTo(-own.lo, 9);
      expect([own.lo >= -1, own.lo <= (own.delta ?? NaN) + 1e-9, own.hi >= (own.delta ?? NaN) - 1e-9, own.hi <= 1]).toEqual([true, true, true, true]);
    }));
  });

  it("equals Somers' D when emphasis is 0 or 1", () => {
    fc.assert(fc.property(answers, answers, (x, y) => {
      expect(somersD([...x.map(() => 1), ...y.map(() => 0)], [...x, ...y]).d).toBeCloseTo(cliffsDelta(x, y).delta ?? NaN, 12);
    }));
  });
});
