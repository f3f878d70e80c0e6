// Every numeric case of special_functions.json, and that each quantile undoes its distribution.
import fc from 'fast-check';
import { betaCdf, betaPpf, chi2Sf, fPpf, gammaLn, normCdf, normPpf, tCdf, tPpf } from './index';
import { runVectors } from './testing/vector-cases';

const FUNCTIONS: Record<string, (...args: number[]) => number> = {
  norm_cdf: normCdf, norm_ppf: normPpf, t_ppf: tPpf, t_cdf: tCdf, beta_ppf: betaPpf, beta_cdf: betaCdf, f_ppf: fPpf, chi2_sf: chi2Sf, gammaln: gammaLn,
};

runVectors('special_functions', ({ fn, args }: { fn: string; args: number[] }) => ({ value: FUNCTIONS[fn](...args) }));

const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const shape = fc.double({ min: 1, max: 400, noNaN: true });

describe('the log of gamma', () => {
  it('obeys Γ(x + 1) = x·Γ(x)', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), (x) => {
      expect(gammaLn(x + 1) - gammaLn(x)).toBeCloseTo(Math.log(x), 11);
    }));
  });
});

describe('quantiles', () => {
  it('undo their distribution', () => {
    fc.assert(fc.property(p, shape, shape, (share, a, b) => {
      expect(normCdf(normPpf(share))).toBeCloseTo(share, 10);
      expect(betaCdf(betaPpf(share, a, b), a, b)).toBeCloseTo(share, 8);
      expect(tCdf(tPpf(share, a + 0.7), a + 0.7)).toBeCloseTo(share, 9);
    }));
  });

  it('reach the ends and refuse what is no probability', () => {
    expect([normPpf(0), normPpf(1), normPpf(2), betaPpf(0, 2, 2), betaPpf(1, 2, 2), betaPpf(-1, 2, 2), betaCdf(-1, 2, 2), betaCdf(2, 2, 2), gammaLn(-1)])
      .toEqual([-Infinity, Infinity, NaN, 0, 1, NaN, 0, 1, NaN]);
  });
});
