// Every numeric case of shrinkage.json, and how much evidence moves a rating.
import fc from 'fast-check';
import type { Stars } from './index';
import { DEFAULT_PRIOR, posterior, priorStrength, rankRatings } from './index';
import { runVectors } from './testing/vector-cases';

type Input =
  | { kind: 'posterior'; counts: Stars; prior: Stars; strength: number; z: number }
  | { kind: 'rank_mean' | 'rank_lower'; items: Record<string, Stars>; prior: Stars; strength: number }
  | { kind: 'eb_strength'; counts: Stars[] };

runVectors('shrinkage', (input: Input) => {
  if (input.kind === 'posterior') return posterior(input.counts, input.prior, input.strength, input.z);
  if (input.kind === 'eb_strength') return priorStrength(input.counts);
  return { order: rankRatings(input.items, input.kind === 'rank_mean' ? 'mean' : 'lower', input.prior, input.strength) };
});

describe('a rating', () => {
  it('lies between the prior and what people said, and its bound below its mean', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(fc.property(fc.tuple(count, count, count, count, count), (counts) => {
      const { rawMean, mean, lower, upper, top2, top2Lo, top2Hi } = posterior(counts);
      const prior = DEFAULT_PRIOR.reduce((sum, share, star) => sum + share * (star + 1), 0);
      expect(mean).toBeGreaterThanOrEqual(Math.min(rawMean ?? prior, prior) - 1e-9);
      expect(mean).toBeLessThanOrEqual(Math.max(rawMean ?? prior, prior) + 1e-9);
      expect([lower <= mean, mean <= upper, top2Lo <= top2, top2 <= top2Hi]).toEqual([true, true, true, true]);
    }));
  });

  it('ranks good and often rated above perfect and rated once', () => {
    expect(rankRatings({ once: [0, 0, 0, 0, 1], often: [0, 1, 3, 12, 14], never: [0, 0, 0, 0, 0] })).toEqual(['often', 'once']);
  });

  it('leans on the prior as firmly as allowed when items do not differ', () => {
    expect(priorStrength([[1, 1, 1, 1, 1], [1, 1, 1, 1, 1]]).M).toBe(50);
  });
});
