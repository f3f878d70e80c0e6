// How offers are spoken of: where one stands, and how long is left to answer it.
import type { OfferCard, OfferStatus } from '@trellis/contracts';
import { times } from '../resource-words';

export const STATUS_WORDS: Record<OfferStatus, string> = {
  draft: 'Not sent yet', open: 'Waiting for an answer', taken: 'Taken', endorsed: 'Endorsed as a version of its own', declined: 'Declined', withdrawn: 'Taken back',
};
export const STATUS_TONES = { draft: 'outline', open: 'info', taken: 'success', endorsed: 'success', declined: 'neutral', withdrawn: 'neutral' } as const satisfies Record<OfferStatus, string>;

/** "6 school days left to answer"; empty when nothing runs. */
export function clockLine({ status, daysLeft, passedOn }: Pick<OfferCard, 'status' | 'daysLeft' | 'passedOn'>): string {
  if (status !== 'open' || daysLeft === null) return '';
  if (daysLeft < 0) return `Overdue by ${times(-daysLeft, 'school day')}${passedOn ? '; it is with the subject lead too' : ''}`;
  return daysLeft === 0 ? 'To be answered today' : `${times(daysLeft, 'school day')} left to answer`;
}
