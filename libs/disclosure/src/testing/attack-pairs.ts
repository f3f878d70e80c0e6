// Attacks T1 and T2: subtract one answer from another that contains it; add and subtract three answers.
import type { Atom } from '../atom';
import type { Group } from './visible-groups';
import { peopleIn } from './visible-groups';

export interface PairAttack {
  readonly leaks: number;
  /** People in the smallest group revealed; Infinity when none. */
  readonly smallest: number;
}

/** Every ordered pair of nested groups whose difference is 1 to k − 1 people. */
export function attackPairs(atoms: readonly Atom[], groups: readonly Group[], k: number): PairAttack {
  const people = groups.map((group) => peopleIn(atoms, group));
  let leaks = 0;
  let smallest = Infinity;
  for (let whole = 0; whole < groups.length; whole++) {
    for (let part = 0; part < groups.length; part++) {
      const rest = people[whole] - people[part];
      if (rest <= 0 || rest >= k || !groups[part].every((inside, atom) => inside <= groups[whole][atom])) continue;
      leaks += 1;
      smallest = Math.min(smallest, rest);
    }
  }
  return { leaks, smallest };
}

/** Fewest people (at least one) with a non-zero weight in any a ± b ± c of three different groups; Infinity when none. */
export function attackTriples(atoms: readonly Atom[], groups: readonly Group[]): number {
  let smallest = Infinity;
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      for (let c = b + 1; c < groups.length; c++) {
        for (const [signB, signC] of [[1, -1], [-1, 1], [-1, -1]]) {
          let touched = 0;
          for (let atom = 0; atom < atoms.length && touched < smallest; atom++) {
            if (groups[a][atom] + signB * groups[b][atom] + signC * groups[c][atom] !== 0) touched += atoms[atom].n;
          }
          if (touched > 0) smallest = Math.min(smallest, touched);
        }
      }
    }
  }
  return smallest;
}
