// The attacker of the tests: knows every person and reads every page, rebuilds whom each figure is about, and subtracts.
import { randomUUID } from 'node:crypto';
import type { MandateFigures } from '@trellis/contracts';
import type { TestTrust } from '@trellis/identity/testing';
import { SubmitRating } from '@trellis/mandates';
import { makeTeachers, type Staff } from '@trellis/mandates/testing';
import { Database } from '@trellis/platform';
import type { TestApp } from '@trellis/platform/testing';
import { appendUsage } from './usage/append-usage';

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

/** Ordered pairs of nested groups that differ by fewer than k people, but by somebody. */
export const leaks = (seen: readonly Seen[], k = K): string[] => seen.flatMap((whole) => seen.flatMap((part) => {
  const rest = whole.people.size - part.people.size;
  return rest > 0 && rest < k && [...part.people].every((id) => whole.people.has(id)) ? [`${whole.about} − ${part.about} = ${rest}`] : [];
}));

/** What one person did in one wave; null: no answer to that question. */
export interface Deed { readonly teacher: Teacher; readonly answers: Record<string, number | null> | null; readonly taught: boolean }

export async function live(app: TestApp, trust: TestTrust, mandateId: string, resourceId: string, teachers: readonly Teacher[], random: () => number): Promise<Deed[]> {
  const point = (mean: number): number => Math.max(1, Math.min(5, Math.round(mean + (random() - 0.5) * 4)));
  const perhaps = (value: number, chance: number): number | null => (random() < chance ? value : null);
  const deeds = teachers.map((teacher): Deed => ({
    teacher, taught: random() < 0.5,
    answers: random() < 0.85 ? { overall: point(3.2), pupils: perhaps(point(3), 0.95), values: perhaps(point(3.5), 0.9), room: perhaps(point(2.5), 0.95), minutes: perhaps(Math.round((random() - 0.4) * 30), 0.8) } : null,
  }));
  for (const { teacher, answers } of deeds) {
    if (answers) await app.nest.get(SubmitRating).run({ trustId: trust.id, personId: teacher.id }, mandateId, { ...answers as { overall: number; pupils: null; values: null; room: null; minutes: null }, comment: '' });
  }
  await app.nest.get(Database).write({ trustId: trust.id }, (tx) => appendUsage(tx, deeds.filter(({ taught }) => taught)
    .map(({ teacher }) => ({ occurredAt: new Date(Date.now() - 1000), personId: teacher.id, rootId: resourceId, resourceId, kind: 'use' as const, useId: randomUUID() }))));
  return deeds;
}

/** Every figure with a number of people beside it, and the people it must be about. */
export function seenOn(figures: readonly MandateFigures[], deeds: readonly Deed[]): Map<string, Seen[]> {
  const byMetric = new Map<string, Seen[]>();
  const note = (metric: string, about: string, n: number, did: (deed: Deed) => boolean): void => {
    const people = new Set(deeds.filter((deed) => isIn(about, deed.teacher) && did(deed)).map(({ teacher }) => teacher.id));
    byMetric.set(metric, [...byMetric.get(metric) ?? [], { about, n, people }]);
  };
  for (const { group: { block }, adoption, adaptation, ratings } of figures) {
    for (const [metric, share] of Object.entries({ adoption, adaptation })) if (!share.suppressed) note(metric, block, share.eligible, () => true);
    for (const { item, distribution } of ratings) if (!distribution.suppressed) note(item, block, distribution.n, ({ answers }) => answers?.[item] != null);
  }
  return byMetric;
}
