// The attacker of the tests: knows every person and reads every page, rebuilds whom each figure is about, and subtracts.
import type { TestTrust } from '@trellis/identity/testing';
import { makeTeachers, type Staff } from '@trellis/mandates/testing';

export const K = 10;
export const SUBJECTS = ['english', 'maths', 'science', 'history', 'art & design+', 'music'];
export interface Teacher extends Staff { readonly id: string }

/** mulberry32: the same trusts at every run. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Small primaries, a secondary, an all-through school, here and there somebody of a kind of their own. */
export async function generate(trust: TestTrust, random: () => number): Promise<Teacher[]> {
  const staff: Staff[] = [];
  const add = (n: number, schoolId: string, phase: Staff['phase'], mainSubject: string) => staff.push(...Array.from({ length: n }, () => ({ schoolId, phase, mainSubject })));
  for (let i = 0; i < 3 + Math.floor(random() * 3); i++) add(2 + Math.floor(random() * 16), await trust.school(`Primary ${i}`, 'primary'), 'primary', 'primary');
  for (let i = 0; i < 2; i++) {
    const [id, allThrough] = [await trust.school(`Secondary ${i}`, i ? 'all-through' : 'secondary'), i === 1];
    for (const subject of SUBJECTS) add(1 + Math.floor(random() * 9), id, 'secondary', subject);
    if (allThrough) add(3 + Math.floor(random() * 9), id, 'primary', 'primary');
    if (random() < 0.5) add(1, id, 'primary', 'maths');
  }
  const ids = await makeTeachers(trust, staff);
  return staff.map((person, i) => ({ ...person, id: ids[i]! }));
}

/** Whom a group is about, from its block as the page gives it. */
export function isIn(block: string, { schoolId, phase, mainSubject }: Staff): boolean {
  if (block === 'trust') return true;
  if (block.startsWith('phase:')) return block === `phase:${phase}`;
  if (block.startsWith('cell:')) return block.slice(5).split('|').every((part) => isIn(part, { schoolId, phase, mainSubject }));
  const leaf = block.startsWith('place:') ? `${schoolId}.${phase}` : `${encodeURIComponent(mainSubject)}.${phase}`;
  return block.slice(block.indexOf(':') + 1).split('+').includes(leaf);
}

export interface Seen { readonly about: string; readonly n: number; readonly people: ReadonlySet<string> }

/** Ordered pairs of nested groups that differ by one to nine people. */
export const leaks = (seen: readonly Seen[]): string[] => seen.flatMap((whole) => seen.flatMap((part) => {
  const rest = whole.people.size - part.people.size;
  return rest > 0 && rest < K && [...part.people].every((id) => whole.people.has(id)) ? [`${whole.about} − ${part.about} = ${rest}`] : [];
}));
