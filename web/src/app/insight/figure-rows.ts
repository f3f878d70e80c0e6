// Turns published figures into rows of the kit's charts. What is suppressed stays a row without a number.
import type { Answer, Distribution, MandateFigures, Share } from '@trellis/contracts';
import { RATING_ITEMS } from '@trellis/contracts/vocabulary';
import type { IntervalRow } from '../kit/intervals';
import type { LikertRow } from '../kit/likert';

export type MandateInsight = Answer<'insight.mandate'>;
export type OverviewRow = Answer<'insight.overview'>['mandates'][number];
type Rating = MandateFigures['ratings'][number];

export const ITEM_WORDS: Record<Rating['item'], string> = { overall: 'Overall', pupils: 'Fits my pupils', values: 'Fits how I believe it should be taught', room: 'Room to adapt', minutes: 'Time' };
export const ITEM_QUESTIONS: Record<string, string> = RATING_ITEMS;

export function shareRow(label: string, share: Share | null | undefined): IntervalRow {
  if (!share || share.suppressed) return { label, point: null };
  if ('words' in share) return { label, point: null, words: `${share.words} of ${share.eligible}`, n: share.eligible };
  return { label, point: { value: share.value, lo: share.lo, hi: share.hi }, n: share.eligible };
}

export function likertRow(label: string, distribution: Distribution): LikertRow {
  if (distribution.suppressed) return { label, counts: null };
  if ('words' in distribution) return { label, counts: null, words: `${distribution.words} (n = ${distribution.n})` };
  return { label, counts: distribution.counts };
}

export const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** For example “13 of 41 taught it (32%, likely range 20–47%)”; null where it is not shown. */
export function shareSentence(share: Share | null, verb: string): string | null {
  if (!share || share.suppressed) return null;
  if ('words' in share) return `${share.words} of the ${share.eligible} people it asks ${verb}.`;
  return `${share.count} of the ${share.eligible} people it asks ${verb}: ${percent(share.value)}, likely range ${percent(share.lo)} to ${percent(share.hi)}.`;
}

export function satisfactionSentence(distribution: Distribution | null): string | null {
  if (!distribution || distribution.suppressed) return null;
  if ('words' in distribution) return `${distribution.words} (${distribution.n} answers).`;
  const { satisfied, n } = distribution;
  return `${percent(satisfied.value)} of ${n} answers were 4 or 5, likely range ${percent(satisfied.lo)} to ${percent(satisfied.hi)}.`;
}

/** Cost, same, saved: three counts read as a sentence. */
export function minutesSentence(distribution: Distribution): string | null {
  if (distribution.suppressed) return null;
  if ('words' in distribution) return distribution.words;
  const [cost, same, saved] = distribution.counts;
  return `Saves time for ${saved}, about the same for ${same}, costs time for ${cost}; on average ${Math.abs(Math.round(distribution.mean))} minutes a week ${distribution.mean >= 0 ? 'saved' : 'more'} (n = ${distribution.n}).`;
}
