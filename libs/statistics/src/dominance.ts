// Who scores higher, counted over distinct values: the pairs behind Cliff's delta, without visiting every pair.

/** Each distinct value with the number of x and of y answers that have it, ascending. */
export interface Level {
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

export function levelsOf(x: readonly number[], y: readonly number[]): Level[] {
  const counts = new Map<number, { x: number; y: number }>();
  const at = (value: number): { x: number; y: number } => {
    const level = counts.get(value) ?? { x: 0, y: 0 };
    counts.set(value, level);
    return level;
  };
  for (const value of x) at(value).x += 1;
  for (const value of y) at(value).y += 1;
  return [...counts].map(([value, level]) => ({ value, ...level })).sort((a, b) => a.value - b.value);
}

/** Placement p of an x answer at each level: mean over y of sign(x − y). */
export function placementsAmongY(levels: readonly Level[]): number[] {
  return placements(levels.map((level) => level.y));
}

/** Placement q of a y answer at each level: mean over x of sign(x − y). */
export function placementsAmongX(levels: readonly Level[]): number[] {
  return placements(levels.map((level) => level.x)).map((placement) => -placement);
}

/** (answers below − answers above) ÷ all answers, at each level. */
function placements(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.map((count) => {
    const above = total - below - count;
    const placement = (below - above) / total;
    below += count;
    return placement;
  });
}
