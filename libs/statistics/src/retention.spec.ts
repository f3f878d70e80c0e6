// Every numeric case of retention.json.
import fc from 'fast-check';
import { kaplanMeier, retention, unboundedRetention } from './index';
import { runVectors } from './testing/vector-cases';

type Input =
  | { kind: 'classic' | 'unbounded'; active_weeks: Record<string, number[]>; last_complete_week: number; horizon: number }
  | { kind: 'time_to_first_use'; days: number[]; used: number[] };

runVectors('retention', (input: Input) => {
  if (input.kind === 'time_to_first_use') return kaplanMeier(input.days.map((time, i) => ({ time, happened: input.used[i] === 1 })));
  const follow = input.kind === 'classic' ? retention : unboundedRetention;
  return follow(Object.values(input.active_weeks), input.last_complete_week, input.horizon);
});

describe('time to first use', () => {
  it('is the plain cumulative share when nobody is censored, and never falls', () => {
    const person = fc.record({ time: fc.integer({ min: 0, max: 30 }), happened: fc.boolean() });
    fc.assert(fc.property(fc.array(person, { maxLength: 40 }), (people) => {
      const shares = kaplanMeier(people).curve.map(([, share]) => share);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      for (const [time, share] of kaplanMeier(people.map((one) => ({ ...one, happened: true }))).curve) {
        expect(share).toBeCloseTo(people.filter((one) => one.time <= time).length / people.length, 12);
      }
    }));
  });
});
