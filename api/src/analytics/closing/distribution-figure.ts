// A rating question's published figure: exact, in words where nearly all agree, or not at all.
import type { Distribution } from '@trellis/contracts';
import { display, roundToFive } from '@trellis/disclosure';
import { wilson } from '@trellis/statistics';
import type { Tally } from './withhold-complements';

/** What is asked: five points, or minutes in three bands. A tally is [answers per point or band…, sum of the values]. */
export type Scale = 'points' | 'minutes';

export const countsOf = (tally: Tally): number[] => tally.slice(0, -1);
export const answersOf = (tally: Tally): number => countsOf(tally).reduce((sum, count) => sum + count, 0);
/** Answers 4 and 5, or time saved. */
export const satisfiedOf = (counts: readonly number[]): number => (counts.length === 3 ? counts[2]! : counts[3]! + counts[4]!);

/** Adds one answer, given `people` times. An index of several answers falls to the nearest point; its sum stays exact. */
export function tallyOf(scale: Scale, answers: readonly { value: number; people: number }[]): Tally {
  const counts = new Array<number>(scale === 'points' ? 5 : 3).fill(0);
  let sum = 0;
  for (const { value, people } of answers) {
    counts[scale === 'points' ? Math.round(value) - 1 : Math.sign(value) + 1]! += people;
    sum += value * people;
  }
  return [...counts, sum];
}

const shownAs = (tally: Tally, k: number): ReturnType<typeof display> => {
  const [a, b, c, d, e] = countsOf(tally) as [number, number, number, number, number];
  return display(tally.length === 6 ? [a, b, c, d, e] : [a, 0, b, c, 0], k);
};

/** Nearly everyone said the same: exact counts would tell what each of them said. */
export const isUniform = (tally: Tally): boolean => shownAs(tally, 0).state === 'clamped';

export function distributionFigure(scale: Scale, tally: Tally, k: number): Distribution {
  const { state, favourable } = shownAs(tally, k);
  const n = answersOf(tally);
  if (state === 'suppressed' || favourable === null) return { suppressed: true };
  const mean = tally.at(-1)! / n;
  if (state === 'clamped') return { suppressed: false, n, words: inWords(scale, favourable), mean: /[<>]/.test(favourable) ? null : roughly(scale, mean) };
  const counts = countsOf(tally);
  const { p, lo, hi } = wilson(satisfiedOf(counts), n);
  return { suppressed: false, n, counts, mean: Math.round(mean * 100) / 100, satisfied: { value: p ?? 0, lo: lo ?? 0, hi: hi ?? 1 } };
}

function inWords(scale: Scale, favourable: string): string {
  const share = favourable.replace('<', 'Fewer than ').replace('>', 'More than ');
  return `${/^\d/.test(share) ? `About ${share}` : share} ${scale === 'points' ? 'answered 4 or 5' : 'saved time'}`;
}

/** An index from 0 to 100 to the nearest 5, on the scale of the answers; minutes to the nearest 5. */
function roughly(scale: Scale, mean: number): number {
  if (scale === 'minutes') return Math.sign(mean) * roundToFive(Math.abs(mean));
  return Math.round((1 + (4 * roundToFive((100 * (mean - 1)) / 4)) / 100) * 100) / 100;
}
