// Units of work in the demo trust.
import { at } from './at-fenmoor';
import type { DemoUnit } from './types';

export const units: readonly DemoUnit[] = [
  {
    slug: 'particles-year-4-to-8', title: 'Particles, from sorting to pressure', by: at('daniel.achebe'), subject: 'science', years: [7, 8], visibility: 'trust', daysAgo: 60,
    summary: 'Five weeks from what can be seen to what can only be imagined. Each lesson leans on a drawing from the one before.',
    lessons: [
      { lesson: 'particle-sequence-unit-plan', note: 'Read this first: it says what primary colleagues have done, so that nobody starts again from nothing.' },
      { lesson: 'states-of-matter-sorting', note: 'Ten minutes as retrieval, not a whole lesson. Keep the awkward materials.' },
      { lesson: 'particle-model-of-matter', note: 'Two lessons in most schools. Do not move on while anybody draws gaps in a liquid.' },
      { lesson: 'diffusion-in-liquids-and-gases', note: '' },
      { lesson: 'gas-pressure-check', note: 'Before the half-term break; go over question 3 together.' },
    ],
  },
  {
    slug: 'fractions-bridge', title: 'Fractions across the bridge from Year 5 to Year 7', by: at('gareth.bowen'), subject: 'maths', years: [5, 7], visibility: 'trust', daysAgo: 31,
    summary: 'The same bar on both sides of the summer: what primary pupils draw is what Year 7 adds with.',
    lessons: [
      { lesson: 'equivalent-fractions-bar-model', note: 'Keep the drawings in the pupils’ books; Year 7 teachers ask to see them.' },
      { lesson: 'adding-fractions', note: 'Begin with a bar from the lesson before.' },
    ],
  },
];

/** Who made a unit theirs, and which of its lessons they edited. */
export const adaptedUnits: readonly { readonly unit: string; readonly by: string; readonly lesson: string }[] = [
  { unit: 'particles-year-4-to-8', by: at('ellie.thorne'), lesson: 'diffusion-in-liquids-and-gases' },
];
