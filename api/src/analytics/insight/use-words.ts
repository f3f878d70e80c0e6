// The first sentence of "Are our central resources used, and adapted?": how many saw, taught and adapted, and how soon. It says what was, never why. Pure.
import type { Share, UseCurve, UseInsight } from '@trellis/contracts';

type Path = NonNullable<UseInsight['shown']>['path'];
const percent = (value: number): string => `${Math.round(100 * value)}%`;

export function useSentence({ seen, taught, adapted }: Path, first: UseCurve, central: boolean): string {
  const [it, people] = central ? ['a central resource', 'who teach'] : ['what it names', 'it asks'];
  const eligible = [taught, seen].flatMap((share) => (share.suppressed ? [] : [share.eligible]))[0];
  if (eligible === undefined) return 'Too few people are asked to say how it was used.';
  const steps = [say(seen, `opened, taught or adapted ${it}`), say(taught, central ? 'taught from one' : 'taught it'), say(adapted, central ? 'adapted one as well' : 'adapted it as well')].filter((step) => step !== null);
  const told = steps.length ? `Of the ${eligible} people ${people}, ${list(steps)}.` : `Of the ${eligible} people ${people}, no share can be shown.`;
  return [told, soon(first)].filter(Boolean).join(' ');
}

/** “About as many as taught it” says nothing new in a sentence that tells how many taught it. */
function say(share: Share, did: string): string | null {
  if (share.suppressed || ('words' in share && share.words.startsWith('About'))) return null;
  return 'words' in share ? `${share.words[0]!.toLowerCase()}${share.words.slice(1)} ${did}` : `${percent(share.value)} ${did}`;
}

const list = (steps: readonly string[]): string => (steps.length > 1 ? `${steps.slice(0, -1).join(', ')} and ${steps.at(-1)}` : steps.join(''));

/** Only of those asked, as the wave saw them: in a first wave from the day it was asked, later from the wave's own beginning. */
export function soon(first: UseCurve): string {
  if (first.suppressed || 'words' in first) return '';
  if (first.middle !== null) return `Half of them had taught it within ${days(first.middle)}.`;
  return first.quarter !== null ? `A quarter of them had taught it within ${days(first.quarter)}; half had not by the end of the wave.` : 'Fewer than a quarter had taught it by the end of the wave.';
}

const days = (n: number): string => (n === 1 ? 'one day' : n < 1 ? 'a day' : `${Math.round(n)} days`);
