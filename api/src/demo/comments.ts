// What colleagues say about parts of lessons in the demo trust, and what some let others see of their work.
import { at } from './at-fenmoor';
import type { DemoComment } from './types';

export const comments: readonly DemoComment[] = [
  {
    lesson: 'photosynthesis-testing-a-leaf', part: 'A willow in a pot', by: at('ellie.thorne'), daysAgo: 20, body: 'Somebody always says “from the water”. Do you stop there or let it stand until the end?',
    answers: [{ by: at('daniel.achebe'), body: 'Let it stand. They come back to it in question 3 of the quiz, and then it is half right.' }], resolved: false,
  },
  {
    lesson: 'photosynthesis-testing-a-leaf', part: 'Each group has two leaves', by: at('kwame.boateng'), daysAgo: 40, body: 'Two days under foil was not enough in January. Three worked.',
    answers: [{ by: at('daniel.achebe'), body: 'Thank you, I will say so in the next version.' }], resolved: true,
  },
  { lesson: 'particle-model-of-matter', part: 'Draw five particles of a liquid', by: at('maya.okafor'), daysAgo: 12, body: 'Ten particles in a tilted glass shows the misconception better than five.', answers: [], resolved: false },
];

export const sharedContributions: readonly { readonly by: string; readonly statement: string }[] = [
  { by: at('daniel.achebe'), statement: 'Subject lead for science. Most of these began as somebody else’s good lesson.' },
];

/** A colleague's change taken in one tap. */
export const takenChanges: readonly { readonly by: string; readonly from: string }[] = [
  { by: at('tom.ashdown'), from: 'osmosis-with-carrot' }, { by: at('ellie.thorne'), from: 'osmosis-with-carrot' }, { by: at('priya.raman'), from: 'leaf-test-single-lesson' },
];
