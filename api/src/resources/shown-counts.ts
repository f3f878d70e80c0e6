// How often something was taught and adapted, as anyone may see it.

interface Counted { readonly expected: boolean; readonly used_count: number; readonly adapted_count: number; readonly thanked_count: number }

/**
 * What a mandate asks for is counted coarsely: down to the ten. An exact figure that moves by one while a wave is open would say
 * that somebody has just done what is asked of them, outside everything the release of figures protects.
 */
export function shownCounts({ expected, used_count, adapted_count, thanked_count }: Counted): { used: number; adapted: number; thanked: number } {
  const coarse = coarsely(expected);
  return { used: coarse(used_count), adapted: coarse(adapted_count), thanked: thanked_count };
}

export const coarsely = (expected: boolean) => (count: number): number => (expected ? Math.floor(count / STEP) * STEP : count);

/** From how many on a figure that needs `fewest` people is shown at all. */
export const fewestShown = (expected: boolean, fewest: number): number => (expected ? Math.max(STEP, fewest) : fewest);

const STEP = 10;
