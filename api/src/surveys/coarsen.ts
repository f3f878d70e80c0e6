// Says what may stay beside an answer that is kept: only what at least k colleagues share, so that its school and subject name nobody. Pure.
import type { Attributes, StaffGroup } from '@trellis/mandates';

export interface Coarse { readonly school_id: string | null; readonly phase: string | null; readonly subject: string | null }

/** From the finest to nothing: each step gives up one thing. */
const STEPS: readonly ((of: Attributes) => Coarse)[] = [
  ({ school_id, phase, subject }) => ({ school_id, phase, subject }),
  ({ school_id, phase }) => ({ school_id, phase, subject: null }),
  ({ phase }) => ({ school_id: null, phase, subject: null }),
  () => ({ school_id: null, phase: null, subject: null }),
];
const keyOf = (of: Coarse): string => JSON.stringify([of.school_id, of.phase, of.subject]);

/**
 * The coarse attributes for each combination. Whoever is told apart at one step is left out of the next, so what is left over there is counted by
 * itself; where the last left-over is smaller than k, the smallest group beside it gives up its attributes too.
 */
export function coarsen(staff: readonly StaffGroup[], k: number): (of: Attributes) => Coarse {
  const chosen = new Map<string, Coarse>();
  const sizes = new Map<string, number>();
  let left = staff;
  for (const step of STEPS) {
    const people = new Map<string, number>();
    for (const group of left) people.set(keyOf(step(group)), (people.get(keyOf(step(group))) ?? 0) + group.n);
    const enough = (group: StaffGroup): boolean => step === STEPS.at(-1) || people.get(keyOf(step(group)))! >= k;
    for (const group of left.filter(enough)) {
      chosen.set(keyOf(group), step(group));
      sizes.set(keyOf(step(group)), people.get(keyOf(step(group)))!);
    }
    left = left.filter((group) => !enough(group));
  }
  const nothing = STEPS.at(-1)!({ school_id: '', phase: '', subject: '' });
  const rest = sizes.get(keyOf(nothing));
  if (rest !== undefined && rest < k) {
    const smallest = [...sizes].filter(([key]) => key !== keyOf(nothing)).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))[0]?.[0];
    for (const [group, coarse] of chosen) if (keyOf(coarse) === smallest) chosen.set(group, nothing);
  }
  // Someone may have answered and moved on since: of them nothing is kept.
  return (of) => chosen.get(keyOf(of)) ?? nothing;
}
