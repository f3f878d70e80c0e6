// When and by whom things are done: the shape of real edits where that file is at hand, else one a school would recognise.
import { existsSync, readFileSync } from 'node:fs';

export interface Arrivals {
  /** Rising shares by hour of the week from Monday 0:00, and by week of the year: where a random number falls is when it happens. */
  readonly hours: readonly number[];
  readonly weeks: readonly number[];
  /** The share of all that the busiest tenth of people do. */
  readonly busiest: number;
  readonly source: string;
}

const WEEK_HOURS = 168;
const YEAR_WEEKS = 52;
/** By weekday, by hour, and by week from September: terms, half-terms, a summer. */
const DAYS = [1.2, 1.15, 1.1, 1, 0.75, 0.1, 0.45];
const HOURS = [0, 0, 0, 0, 0, 0.005, 0.03, 0.1, 0.09, 0.07, 0.08, 0.07, 0.07, 0.08, 0.08, 0.1, 0.09, 0.045, 0.025, 0.025, 0.025, 0.01, 0.005, 0];
const WEEKS = Array.from({ length: YEAR_WEEKS }, (_, week) => ([7, 15, 16, 23, 30, 31, 38].includes(week) || week > 45 ? 0.05 : 1));

/** @param file lines of `at,author,…`, times with their own offset */
export function readArrivals(file: string): Arrivals {
  if (!existsSync(file)) return { hours: rising(DAYS.flatMap((day) => HOURS.map((hour) => day * hour))), weeks: rising(WEEKS), busiest: 0.5, source: 'a school’s year' };
  const hours = new Array<number>(WEEK_HOURS).fill(0);
  const weeks = new Array<number>(YEAR_WEEKS).fill(0);
  const authors = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [at, author] = line.split(',');
    if (!at || !author) continue;
    // As the clock stood on the author's wall.
    const local = new Date(`${at.slice(0, 19)}Z`);
    hours[((local.getUTCDay() + 6) % 7) * 24 + local.getUTCHours()]! += 1;
    weeks[Math.min(YEAR_WEEKS - 1, Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / (7 * 86_400_000)))]! += 1;
    authors.set(author, (authors.get(author) ?? 0) + 1);
  }
  const counts = [...authors.values()].sort((a, b) => b - a);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { hours: rising(hours), weeks: rising(weeks), busiest: sum(counts.slice(0, Math.ceil(counts.length / 10))) / sum(counts), source: `${sum(counts)} edits by ${counts.length} authors` };
}

function rising(weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let so = 0;
  return weights.map((weight) => (so += weight / whole));
}
