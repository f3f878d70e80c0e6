// The rules around a release: ratings over time (T8), wording, volumes, adoption, response rate, staff coverage, refusals.
import fc from 'fast-check';
import type { Atom, Rating } from './index';
import { adoption, display, matches, maySucceed, mayShowTotal, pooled, release, responseRate, snapshots, staffCovered } from './index';
import { randomNumbers } from './testing/random-numbers';

describe('running ratings (T8)', () => {
  it('differ by nobody or by at least k people between any two published figures, over 200 batches with edits and withdrawals', () => {
    for (const seed of [1, 2, 3]) {
      const random = randomNumbers(seed);
      const star = (): Rating[1] => ([1, 2, 3, 4, 5] as const)[random.whole(0, 4)];
      const ticks = Array.from({ length: 200 }, () => Array.from({ length: random.whole(0, 3) }, (): Rating =>
        [`r${random.whole(1, 60)}`, random.next() < 0.15 ? null : star()]));
      ticks[50] = [['r1', 1], ['r1', 5], ['r1', 1]];
      const published = snapshots(ticks, 5);
      const states = published.map(({ tick, n, counts }) => {
        const state = new Map<string, number>();
        for (const [person, stars] of ticks.slice(0, tick + 1).flat()) {
          if (stars === null) state.delete(person);
          else state.set(person, stars);
        }
        expect([n, counts.reduce((sum, count) => sum + count, 0)]).toEqual([state.size, state.size]);
        return state;
      });
      expect(states.length).toBeGreaterThan(5);
      states.forEach((now, i) => {
        for (const earlier of states.slice(0, i)) expect(differing(earlier, now)).toBeGreaterThanOrEqual(5);
      });
    }
  });

  it('are never republished from fewer than k ratings', () => {
    const five: Rating[] = ['a', 'b', 'c', 'd', 'e'].map((person) => [person, 3]);
    expect(snapshots([five, five.map(([person]): Rating => [person, null])], 5)).toHaveLength(1);
    expect(maySucceed(new Map(), new Map([['a', 3]]), 5)).toBe(false);
  });
});

function differing(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...new Set([...a.keys(), ...b.keys()])].filter((person) => a.get(person) !== b.get(person)).length;
}

describe('wording', () => {
  it('never prints a band near 0 or 100 per cent, and no figure below k', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(fc.property(fc.tuple(count, count, count, count, count), (counts) => {
      const n = counts.reduce((sum, one) => sum + one, 0);
      const { state, bands, favourable } = display(counts, 10);
      expect(state === 'suppressed').toBe(n < 10);
      if (bands) for (const band of bands) expect(band >= 5 && band <= 95).toBe(true);
      if (state === 'clamped') expect(favourable).toMatch(/^(<10%|>90%|\d?[05]%)$/);
    }));
  });

  it('says only the direction when almost nobody or almost everybody adopted', () => {
    expect(adoption(0, 9, 10)).toEqual({ state: 'suppressed' });
    expect(adoption(2, 12, 10)).toEqual({ state: 'very_few' });
    expect(adoption(10, 12, 10)).toEqual({ state: 'nearly_all' });
    expect(adoption(3, 12, 10)).toEqual({ state: 'shown', adopters: 3, eligible: 12 });
  });

  it('hides a total one person makes or the second can work out', () => {
    expect(mayShowTotal([60, 20, 20])).toBe(false);
    expect(mayShowTotal([50, 46, 4])).toBe(false);
    expect(mayShowTotal([50, 45, 5])).toBe(true);
    expect(mayShowTotal([30, 30, 20, 20])).toBe(true);
    expect(mayShowTotal([])).toBe(false);
  });

  it('rounds the response of an open wave to five', () => {
    expect(responseRate(7, 9, 10)).toBeNull();
    expect(responseRate(23, 40, 10)).toBe(60);
    expect(responseRate(22, 40, 10)).toBe(55);
  });
});

describe('a release', () => {
  const atoms: Atom[] = ['A', 'B'].flatMap((unit) => [
    { unit, phase: 'S', subject: 'Maths', mandate: 1, n: 12 }, { unit, phase: 'S', subject: 'Eng', mandate: 0, n: 15 }]);

  it('refuses a k below the floor, cells that later splits would cut, and more answers than people', () => {
    expect(() => release({ atoms, k: 4 })).toThrow(RangeError);
    expect(() => release({ atoms, k: 10, steps: ['cells', ['place', 'unit']] })).toThrow(RangeError);
    expect(() => release({ atoms: [{ ...atoms[0], items: [13] }], k: 10 })).toThrow(RangeError);
  });

  it('joins, of the pairs that guard equally well, the one with fewest people', () => {
    const answered = { A: { Maths: 20, Eng: 1 }, B: { Maths: 1, Eng: 20 }, C: { Maths: 1, Eng: 12 } };
    const made = release({
      atoms: Object.entries(answered).flatMap(([unit, subjects]) =>
        Object.entries(subjects).map(([subject, n]) => ({ unit, phase: 'S', subject, mandate: 0, n }))),
      k: 10,
      steps: [['subject', 'subject'], ['place', 'unit']],
    });
    expect(made.place.map(({ label }) => label)).toEqual(['place/unit=A+C', 'place/unit=B']);
  });

  it('tells what share of the staff list a pooled figure covers', () => {
    const part = pooled(release({ atoms, k: 10 }), { mandate: 1 });
    expect(part).toMatchObject({ covered: 24, asked: 24 });
    const staff = [...atoms.map((atom) => ({ ...atom, n: 20 })), { unit: 'C', phase: 'S', subject: 'Art', mandate: 1, n: 10 }];
    expect(staffCovered(part.pieces, { mandate: 1 }, staff)).toBeCloseTo(0.8);
    expect(staffCovered(part.pieces, { unit: 'Z' }, staff)).toBeNull();
  });

  it('stays whole after being stored and read back', () => {
    const made = release({ atoms, k: 10 });
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('reads a list in a question as any of its values', () => {
    expect(matches(atoms[0], { unit: ['A', 'C'], mandate: 1 })).toBe(true);
    expect(matches(atoms[0], { unit: ['B', 'C'] })).toBe(false);
  });
});
