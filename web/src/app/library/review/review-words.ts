// How a review speaks, by what it is for: what the three sides are called, and what each choice keeps and loses.
import type { ReviewPart } from '@trellis/contracts';
import type { Pick } from './choices';

export interface ReviewWords {
  readonly base: string; readonly theirs: string; readonly ours: string;
  readonly keep: string; readonly keepHint: string; readonly take: string; readonly takeHint: string;
  /** Whether keeping mine may be explained to the other side, and how that is asked. */
  readonly ask?: string;
}

export function updateWords(central: boolean, number: number): ReviewWords {
  const original = central ? 'Central' : 'The original';
  return {
    base: 'Original', theirs: `${original} now`, ours: 'Yours', keep: 'Keep mine', keepHint: `Your wording stays. The new wording is left out`,
    take: central ? 'Take the central one' : 'Take the new one', takeHint: `The new wording comes in. Yours stays in your version ${number}, in the history`, ask: 'Say why you keep yours',
  };
}

export function offerWords(offeredBy: string, baseNumber: number): ReviewWords {
  return {
    base: `Version ${baseNumber}`, theirs: `Offered by ${offeredBy}`, ours: 'Yours now', keep: 'Leave it as it is', keepHint: `Yours stays. ${offeredBy}’s change is not taken`,
    take: 'Take this change', takeHint: `${offeredBy}’s wording comes in, with credit. Yours stays in the history`,
  };
}

export function conflictWords(kind: 'version' | 'draft'): ReviewWords {
  const [theirs, other] = kind === 'version' ? ['Saved meanwhile', 'what was saved meanwhile'] : ['In the other tab', 'what is in the other tab'];
  return {
    base: 'When you began', theirs, ours: 'Yours', keep: 'Keep mine', keepHint: `Your wording stays instead of ${other}`, take: 'Take the other', takeHint: 'The other wording comes in instead of yours',
  };
}

/** What happened to a part, in one line. */
export function storyOf({ by, did, base, correction }: ReviewPart, words: ReviewWords): string {
  if (by === 'joined') return 'You both changed this in different places. It was put together for you: please look';
  if (by === 'conflict') return correction ? 'A correction to a core part that you had changed' : conflictStory(did.ours, did.theirs);
  if (by === 'both') return 'You both made the same change';
  if (by === 'ours') return base ? 'Only you changed this' : 'Only you have this';
  if (correction) return 'A correction to a core part';
  if (did.theirs.includes('added')) return `New in “${words.theirs}”`;
  if (did.theirs.includes('removed')) return `Taken out in “${words.theirs}”`;
  return did.theirs.includes('moved') && did.theirs.length === 1 ? `Moved in “${words.theirs}”` : `Changed in “${words.theirs}”, not by you`;
}

function conflictStory(ours: readonly string[], theirs: readonly string[]): string {
  if (theirs.includes('removed')) return 'You changed this; there it was taken out';
  if (ours.includes('removed')) return 'You took this out; there it was changed';
  return 'You both changed this differently';
}

export interface PickOption { readonly value: Pick; readonly label: string; readonly hint: string }

/** What can be chosen for a part, the suggestion first in sight by being chosen already. */
export function optionsFor(part: ReviewPart, words: ReviewWords): PickOption[] {
  const { by, ours, theirs, core, correction } = part;
  const gone = !theirs;
  const mineGone = !ours;
  return [
    ...(by === 'joined' ? [{ value: 'merged' as const, label: 'Keep both, joined', hint: 'Your words and the new ones in one paragraph. Nothing is left out' }] : []),
    { value: 'ours', label: mineGone ? 'Leave it out' : words.keep, hint: mineGone ? 'It stays out, as you have it' : words.keepHint },
    { value: 'theirs', label: gone ? 'Take it out' : words.take, hint: gone ? 'It goes from this version. It stays in the history' : words.takeHint },
    ...(ours && theirs && by === 'conflict' && (core || correction) ? [{ value: 'note' as const, label: `${words.take}, and keep mine as a note`, hint: 'The new wording comes in, with yours under it in a note' }] : []),
    ...(ours && theirs && by === 'conflict' ? [{ value: 'both' as const, label: 'Keep both, one after the other', hint: 'Yours first, then the other. Nothing is left out' }] : []),
    ...(ours || theirs ? [{ value: 'hand' as const, label: 'Write it by hand', hint: 'Neither as it is: you write it here' }] : []),
  ];
}
