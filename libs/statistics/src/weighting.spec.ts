// Every numeric case of weighting.json; variances of counted scores.
import fc from 'fast-check';
import type { SchoolAnswers } from './index';
import { variance, varianceOfCounts, weightedMean } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('weighting', ({ schools, scale, conf }: { schools: SchoolAnswers[]; scale: [number, number]; conf: number }) => weightedMean(schools, scale, conf));

it('the variance of counted scores is that of the scores written out', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }), (counts) => {
    const [counted, written] = [varianceOfCounts(counts), variance(counts.flatMap((n, i) => new Array<number>(n).fill(i + 1)))];
    if (written === null) expect(counted).toBeNull();
    else expect(counted).toBeCloseTo(written, 10);
  }));
});
