// How a lesson's fit may be shown: counts, or words where nearly all agree. Pure.
import type { LessonFit } from '@trellis/contracts';
import { display, roundToFive } from '@trellis/disclosure';

export function fitFigure(counts: readonly number[] | undefined, fewest: number): LessonFit['figure'] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = counts ?? [];
  const n = a + b + c + d + e;
  const { state } = display([a, b, c, d, e], fewest);
  if (state === 'suppressed') return { suppressed: true };
  if (state === 'shown') return { suppressed: false, n, counts: [a, b, c, d, e] };
  const share = (100 * (d + e)) / n;
  const said = share < 10 ? 'Fewer than 10%' : share > 90 ? 'More than 90%' : `About ${roundToFive(share)}%`;
  return { suppressed: false, n, words: `${said} said that it fits` };
}

export const reasonWords = (share: number): string => (share <= 5 ? 'Few' : share >= 95 ? 'Nearly all' : `About ${share}%`);
export const yearWords = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
