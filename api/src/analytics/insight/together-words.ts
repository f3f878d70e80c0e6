// The first sentence of "Do people work together?". Pure.
import type { HealthFigure, TogetherFigures } from '@trellis/contracts';

const percent = (value: number): string => `${Math.round(100 * value)}%`;

export function togetherSentence(figures: readonly HealthFigure[], ties: TogetherFigures['ties'], unanswered: TogetherFigures['unanswered']): string {
  const value = (id: HealthFigure['id']): number | null => { const found = figures.find((one) => one.id === id); return found && !found.suppressed ? found.value : null; };
  const across = value('across');
  const told = [
    ...(across === null ? [] : [`${percent(across)} of answers in networks went to a colleague in another school, ${percent(1 - across)} stayed within one`]),
    ...(ties.suppressed ? [] : [ratioWords(ties.ratio)]),
    ...(unanswered.suppressed ? [] : [unanswered.open === 0 ? 'every question has an answer' : `${unanswered.open} of ${unanswered.questions} questions have none yet`]),
  ];
  if (told.length === 0) return 'Too little was said between colleagues in this time to show anything of it.';
  return `${told.join('; ')}.`.replace(/^./, (first) => first.toUpperCase());
}

/** How often people answer across schools, against what the sizes of schools alone would give. */
export function ratioWords(ratio: number): string {
  const expected = `${percent(ratio)} of what would be if schools did not matter`;
  if (ratio >= 0.95) return 'people answer across schools as if schools did not matter';
  return ratio >= 0.6 ? `people answer within their own school a little more than across (${expected})` : `people answer mostly within their own school (${expected})`;
}
