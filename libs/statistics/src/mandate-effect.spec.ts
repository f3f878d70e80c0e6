// Every numeric case of mandate_effect.json; which sentence a difference allows; school-robust odds.
import type { MandateAnswer } from './index';
import { clusteredDelta, proportionalOdds, readDifference, sizeOfDelta } from './index';
import { runVectors } from './testing/vector-cases';

interface Input {
  kind: 'clustered_delta' | 'proportional_odds';
  rows: [school: string, mandated: number, score: number][];
  conf: number;
}

runVectors('mandate_effect', ({ kind, rows, conf }: Input) => {
  if (kind === 'proportional_odds') return proportionalOdds(rows.map(([, mandated, score]) => ({ score, x: [mandated] })));
  return clusteredDelta(rows.map(([school, mandated, score]) => ({ school, mandated: mandated === 1, score })), conf);
});

const school = (name: string, mandated: boolean, ...scores: number[]): MandateAnswer[] => scores.map((score) => ({ school: name, mandated, score }));

describe('a mandate', () => {
  it('is read as lower, higher, unclear or not comparable', () => {
    const low = ['A', 'B', 'C', 'D'].flatMap((name, i) => school(name, true, 1, 2, 2, 1 + (i % 2)));
    const high = ['E', 'F', 'G', 'H'].flatMap((name, i) => school(name, false, 4, 5, 4, 4 + (i % 2), 2));
    const turned = [...low, ...high].map((answer) => ({ ...answer, mandated: !answer.mandated }));
    expect(readDifference(clusteredDelta([...low, ...high]))).toBe('lower_where_mandatory');
    expect(readDifference(clusteredDelta(turned))).toBe('higher_where_mandatory');
    expect(readDifference(clusteredDelta([...low.slice(0, 8), ...high]))).toBe('too_few_schools');
    expect(readDifference(clusteredDelta(low))).toBe('nothing_to_compare');
    const split = ['A', 'B', 'C'].flatMap((name, i) => school(name, true, 1 + 2 * i, 1 + 2 * i, 2 + i)).concat(['D', 'E', 'F'].flatMap((name, i) => school(name, false, 1 + 2 * i, 2 + i)));
    expect(readDifference(clusteredDelta(split))).toBe('cannot_tell');
    const alike = Array.from({ length: 40 }, (_, i) => school(`S${i}`, i < 20, 1, 2, 3, 4, 5, 1 + (i % 5))).flat();
    expect(readDifference(clusteredDelta(alike))).toBe('no_clear_difference');
    expect([0.1, -0.2, 0.33].map(sizeOfDelta)).toEqual(['small', 'medium', 'large']);
  });

  it('has no interval with one school in an arm, or three unevenly mixed', () => {
    expect(clusteredDelta([...school('A', true, 1, 2), ...school('B', false, 3, 4), ...school('C', false, 2, 5)])).toMatchObject({ design: 'two_arm', se: null, lo: null });
    expect(clusteredDelta([...school('A', true, 1, 2), ...school('A', false, 3, 4), ...school('C', false, 2, 5)])).toMatchObject({ design: 'mixed', se: null, lo: null });
  });
});

describe('proportional odds', () => {
  it('widen the standard error when colleagues answer alike', () => {
    const people = Array.from({ length: 12 }, (_, i) => Array.from({ length: 10 }, (__, j) => ({
      score: 1 + ((i * 7) % 4) + (j === 0 ? 1 : 0), x: [i < 6 ? 1 : 0, j % 2], cluster: `S${i}`,
    }))).flat();
    const fit = proportionalOdds(people);
    expect(fit?.beta).toHaveLength(2);
    expect(fit?.clusteredSe?.[0] ?? 0).toBeGreaterThan(2 * (fit?.se[0] ?? NaN));
  });

  it('give no figure without two categories, without variation, or when the sides are separated', () => {
    expect(proportionalOdds([])).toBeNull();
    expect(proportionalOdds([{ score: 3, x: [0] }, { score: 3, x: [1] }])).toBeNull();
    expect(proportionalOdds([{ score: 3, x: [1] }, { score: 4, x: [1] }])).toBeNull();
    expect(proportionalOdds([1, 1, 2, 2].map((score) => ({ score, x: [score - 1] })))).toBeNull();
  });
});
