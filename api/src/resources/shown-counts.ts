// How often something was taught and adapted, as anyone may see it.

/** The published counts of a family that a mandate asks for, or has asked for; `at`: when it was counted. Null: counted as it happens. */
export type Counted = { readonly taught: number; readonly adapted: number; readonly at: string } | null;

interface Deeds { readonly id: string; readonly root_id: string; readonly counted: Counted; readonly used_count: number; readonly adapted_count: number; readonly thanked_count: number }
export interface ShownCounts { used: number; adapted: number; thanked: number; countedAt: string | null }

/**
 * What is or was asked for shows nothing of its live counters, which would say that somebody has just done what is asked of them. Instead
 * its original shows the whole family's published figures (`count_family`), and no version any of its own. Thanks are given by name, and stay.
 */
export function shownCounts({ id, root_id, counted, used_count, adapted_count, thanked_count }: Deeds): ShownCounts {
  if (!counted) return { used: used_count, adapted: adapted_count, thanked: thanked_count, countedAt: null };
  const original = id === root_id;
  return { used: original ? counted.taught : 0, adapted: original ? counted.adapted : 0, thanked: thanked_count, countedAt: new Date(counted.at).toISOString() };
}

/** Of a resource `r`. */
export const COUNTED = `(SELECT json_build_object('taught', fc.taught, 'adapted', fc.adapted, 'at', fc.counted_at) FROM family_count fc WHERE fc.trust_id = r.trust_id AND fc.root_id = r.root_id) AS counted`;

export const coarsely = (expected: boolean) => (count: number): number => (expected ? Math.floor(count / STEP) * STEP : count);

/** From how many on a figure that needs `fewest` people is shown at all. */
export const fewestShown = (expected: boolean, fewest: number): number => (expected ? Math.max(STEP, fewest) : fewest);

const STEP = 10;
