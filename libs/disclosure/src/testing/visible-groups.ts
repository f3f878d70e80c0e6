// What an attacker holds: the distinct groups of people that some policy shows a figure for.
import { answer } from '../answer';
import type { Atom } from '../atom';
import { matches } from '../atom';
import { questions } from '../questions';
import type { Release } from '../release';

/** A group as one 0/1 entry per atom. */
export type Group = Uint8Array;
/** Decides whether a policy answers for a group of this size, out of everybody. */
export type Policy = (n: number, everybody: number) => boolean;

/** Every answered conjunctive question and every published piece of a release. */
export function groupsOfRelease(release: Release): Group[] {
  const answered = questions(release.atoms).filter((query) => answer(release, query) !== null);
  const pieces = [...release.place, ...release.subject, ...release.cell].map((block) =>
    Uint8Array.from(release.atoms, (_, index) => (block.atoms.includes(index) ? 1 : 0)));
  return distinct([...answered.map((query) => groupOf(release.atoms, query)), ...pieces]);
}

/** Every conjunctive question a size-based policy answers: the positive control. */
export function groupsOfPolicy(atoms: readonly Atom[], policy: Policy): Group[] {
  const everybody = peopleIn(atoms, new Uint8Array(atoms.length).fill(1));
  return distinct(questions(atoms).map((query) => groupOf(atoms, query)))
    .filter((group) => peopleIn(atoms, group) > 0 && policy(peopleIn(atoms, group), everybody));
}

export const thresholdOnly = (k: number): Policy => (n) => n >= k;

/** Also disables a filter whose remainder would be too small (the usual commercial rule). */
export const thresholdAndRemainder = (k: number): Policy => (n, everybody) => n >= k && (everybody - n === 0 || everybody - n >= k);

export function peopleIn(atoms: readonly Atom[], group: Group): number {
  return atoms.reduce((sum, atom, index) => sum + (group[index] ? atom.n : 0), 0);
}

function groupOf(atoms: readonly Atom[], query: Parameters<typeof matches>[1]): Group {
  return Uint8Array.from(atoms, (atom) => (atom.n > 0 && matches(atom, query) ? 1 : 0));
}

function distinct(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.join(''), group])).values()];
}
