// How sure the driver shares are, and how much of them may be said (ANALYTICS §5.3).
import { addUp, crossProducts } from './cross-products';
import { shapleyShares } from './drivers';
import { mean } from './moments';

export interface DriverRow {
  readonly school: string;
  readonly x: readonly number[];
  readonly y: number;
}

/** For each driver, the 2.5% and 97.5% points of its Shapley share of R² (0–1). */
export type DriverInterval = readonly [lo: number, hi: number];

/**
 * Percentile bootstrap that draws whole schools, because colleagues answer alike. Null with fewer than two schools
 * or when fewer than half of the draws give shares. What a draw costs does not grow with people: each school's sums are added up.
 * @param random uniform in [0, 1); seeded by the caller, so that a wave always prints the same interval
 */
export function driverIntervals(rows: readonly DriverRow[], random: () => number, draws = 400): DriverInterval[] | null {
  const everyone = rows.map(({ school, x, y }) => ({ school, values: [...x, y] }));
  const centre = (everyone[0]?.values ?? []).map((_, column) => mean(everyone.map(({ values }) => values[column])) ?? 0);
  const schools = [...new Set(rows.map(({ school }) => school))].map((name) => crossProducts(everyone.filter(({ school }) => school === name).map(({ values }) => values), centre));
  if (schools.length < 2) return null;
  const shares: (readonly number[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = shapleyShares(addUp(schools.map(() => schools[Math.floor(random() * schools.length)])));
    if (drawn !== null) shares.push(drawn);
  }
  if (shares.length < draws / 2) return null;
  return rows[0].x.map((_, driver) => {
    const sorted = shares.map((one) => one[driver]).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    return [at(0.025), at(0.975)];
  });
}

/** Under 150 answers no chart; under 300 only "among the strongest"; from 300 ranks with intervals (measured, §5.3). */
export function readDrivers(answers: number): 'nothing' | 'among_the_strongest' | 'ranks' {
  if (answers < 150) return 'nothing';
  return answers < 300 ? 'among_the_strongest' : 'ranks';
}
