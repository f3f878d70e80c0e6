// A share of the people asked: exact with its interval, in words where it would point at somebody, or not at all.
import type { Share } from '@trellis/contracts';
import { adoption } from '@trellis/disclosure';
import { wilson } from '@trellis/statistics';
import type { Tally } from './withhold-complements';

/** A tally is [those who did, those asked]. */
export function shareFigure([count, eligible]: Tally, k: number): Share {
  const shown = adoption(count!, eligible!, k);
  if (shown.state === 'suppressed') return { suppressed: true };
  if (shown.state !== 'shown') return { suppressed: false, eligible: eligible!, words: shown.state === 'nearly_all' ? 'Nearly all' : 'Very few' };
  return exactly(count!, eligible!);
}

/** How many of those asked answered: a number, however few did not. Words would hide nothing: each question says beside it how many answered, and whoever is left over has told nothing. */
export const answeredFigure = ([count, eligible]: Tally, k: number): Share => (eligible! < k ? { suppressed: true } : exactly(count!, eligible!));

function exactly(count: number, eligible: number): Share {
  const { p, lo, hi } = wilson(count, eligible);
  return { suppressed: false, eligible, count, value: p ?? 0, lo: lo ?? 0, hi: hi ?? 1 };
}

/** Fewer than three did, or did not. */
export const isPointed = ([count, eligible]: Tally): boolean => adoption(count!, eligible!, 0).state !== 'shown';
