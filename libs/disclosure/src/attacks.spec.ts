// Attacks on whole releases (ANALYTICS §2.6, T1–T3, T5, T6): nobody can isolate a small group; naive policies fall at once.
import type { Atom } from './index';
import { audit, release } from './index';
import { attackElimination } from './testing/attack-elimination';
import { attackPairs, attackTriples } from './testing/attack-pairs';
import { randomNumbers } from './testing/random-numbers';
import { simulateTrust } from './testing/simulate-trust';
import { groupsOfPolicy, groupsOfRelease, thresholdAndRemainder, thresholdOnly } from './testing/visible-groups';

const TRUSTS = process.env.TRELLIS_FULL === '1' ? 1000 : 150;

const trust = (seed: number, items = 0): Atom[] => {
  const random = randomNumbers(seed);
  return simulateTrust(random, random.whole(3, 9), items);
};

const shown = (made: ReturnType<typeof release>): unknown =>
  [made.place, made.subject, made.cell].map((blocks) => blocks.map(({ label, n, items }) => ({ label, n, items })));

describe('a release', () => {
  it(`leaks to no pair and no elimination in ${TRUSTS} random trusts (T1, T3, T6)`, () => {
    let released = 0;
    for (let seed = 1; seed <= TRUSTS; seed++) {
      const k = [5, 8, 10][seed % 3];
      const atoms = trust(seed);
      const groups = groupsOfRelease(release({ atoms, k }));
      released += groups.length > 2 ? 1 : 0;
      expect({ seed, ...attackPairs(atoms, groups, k) }).toEqual({ seed, leaks: 0, smallest: Infinity });
      expect({ seed, smallest: Math.min(k, attackElimination(atoms, groups, randomNumbers(seed), 2)) }).toEqual({ seed, smallest: k });
    }
    expect(released).toBeGreaterThan(TRUSTS / 2);
  }, 600_000);

  it('leaks to no signed triple of answers (T2)', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomNumbers(seed);
      const atoms = simulateTrust(random, random.whole(2, 4));
      expect({ seed, smallest: Math.min(10, attackTriples(atoms, groupsOfRelease(release({ atoms, k: 10 })))) }).toEqual({ seed, smallest: 10 });
    }
  });

  it('holds for every item, whoever left it out', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const atoms = trust(seed, 3);
      const groups = groupsOfRelease(release({ atoms, k: 8 }));
      for (let item = 0; item < 3; item++) {
        const answered = atoms.map((atom) => ({ ...atom, n: atom.items?.[item] ?? 0 }));
        expect({ seed, item, leaks: attackPairs(answered, groups, 8).leaks }).toEqual({ seed, item, leaks: 0 });
        expect(attackElimination(answered, groups, randomNumbers(seed), 2)).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('does not depend on the order of rows, nor on how equal people are counted together', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const atoms = trust(seed);
      const single = atoms.flatMap((atom) => Array.from({ length: atom.n }, () => ({ ...atom, n: 1 })));
      const first = release({ atoms, k: 10 });
      expect(shown(release({ atoms: randomNumbers(seed).shuffle(atoms), k: 10 }))).toEqual(shown(first));
      expect(shown(release({ atoms: randomNumbers(seed).shuffle(single), k: 10 }))).toEqual(shown(first));
    }
  });

  it('passes its own audit, and places every respondent exactly once in each partition', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const made = release({ atoms: trust(seed), k: 8 });
      if (!made.published) continue;
      const labelOf = (blocks: typeof made.place, atom: number): string[] =>
        blocks.filter((block) => block.atoms.includes(atom)).map((block) => block.label);
      const people = made.atoms.map((atom, index) => {
        const [[place, ...otherPlaces], [subject, ...otherSubjects]] = [labelOf(made.place, index), labelOf(made.subject, index)];
        expect([otherPlaces, otherSubjects]).toEqual([[], []]);
        return { place, subject, cell: labelOf(made.cell, index)[0] ?? null, n: atom.n };
      });
      expect(audit(people, 8)).toMatchObject({ safe: true, guard: made.guard });
    }
  });
});

describe('the attackers (T5, positive control)', () => {
  it.each([['a threshold only', thresholdOnly], ['a threshold with the remainder rule', thresholdAndRemainder]])('break %s', (_, policy) => {
    let byPairs = 0;
    let byTriples = 0;
    let byElimination = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomNumbers(seed);
      const atoms = simulateTrust(random, random.whole(3, 5));
      const groups = groupsOfPolicy(atoms, policy(10));
      byPairs += attackPairs(atoms, groups, 10).leaks > 0 ? 1 : 0;
      byElimination += attackElimination(atoms, groups, random, 2) < 10 ? 1 : 0;
      if (groups.length < 60) byTriples += attackTriples(atoms, groups) < 10 ? 1 : 0;
    }
    expect(byPairs).toBeGreaterThanOrEqual(14);
    expect(byElimination).toBeGreaterThanOrEqual(14);
    expect(byTriples).toBeGreaterThan(0);
  });
});
