// What colleagues offered back to the authors of the lessons they adapted, and what became of it.
import { offeredBack } from './adaptations/offered-sections';
import { at } from './at-fenmoor';
import type { DemoOffer } from './types';

export const offers: readonly DemoOffer[] = [
  {
    adaptation: 'quadratics-two-lessons', parts: 'all', sentDaysAgo: 88, reason: 'time',
    why: 'With our set 3 the zero-product idea never stuck in one lesson. Over two days it did, and the second homework was twice as good.',
    answer: { kind: 'declined', daysAgo: 81, text: 'I would rather keep one lesson here, because set 1 and 2 need the second day for completing the square. Your two-lesson version is shared with the network and I have pointed people to it.' },
  },
  {
    adaptation: 'states-of-matter-mixed-age', parts: 'added', sentDaysAgo: 80, reason: 'mixed_ages',
    why: 'Anyone with Years 3 and 4 together asks how to run it. This section says it in five lines.',
    answer: { kind: 'taken', daysAgo: 74, text: 'Yes please. Three of our schools have that class.' },
  },
  {
    adaptation: 'particle-model-eal-word-bank', parts: 'all', sentDaysAgo: 64, reason: 'eal', name: 'EAL',
    why: 'Six pupils new to English could start without me. The thinking is the same, only the sentences are shorter.',
    comments: [{ by: at('daniel.achebe'), text: 'Did the shorter sentences lose the steel bar question? That is the one that tells me who has got it.' }, { by: at('leila.haddad'), text: 'No, it is question 4 now: “You cannot squash a metal bar.”' }],
    answer: { kind: 'endorsed', daysAgo: 57, text: 'Too good to fold into mine and lose. It should stand beside it.' },
  },
  {
    adaptation: 'diffusion-short-route', parts: 'all', sentDaysAgo: 50, reason: 'time',
    why: 'Fifty-minute lessons. Pooling the class results gives a better mean than two rushed readings.',
    answer: { kind: 'declined', daysAgo: 44, text: 'The second reading is where pupils first meet repeatability, so it stays in the central lesson. I have said in the notes that pooling is a good choice when time is short.' },
  },
  {
    adaptation: 'times-arrays-picture-cards', parts: 'all', sentDaysAgo: 40, reason: 'mixed_ages', name: 'Mixed age',
    why: 'It runs with two year groups in one room and no second adult.',
    answer: { kind: 'endorsed', daysAgo: 35, text: 'Exactly what our infant classes with two year groups asked for.' },
  },
  {
    adaptation: 'adding-fractions-eal', parts: 'first', sentDaysAgo: 31, reason: 'eal',
    why: 'A bar to shade first: the mathematics is visible before the English is.',
    answer: { kind: 'taken', daysAgo: 24, text: 'This is better for everybody, not only for pupils new to English.' },
  },
  { adaptation: 'writing-frame-dyslexia-friendly', parts: 'all', sentDaysAgo: 24, reason: 'send', why: 'Saying each box aloud first helped everybody, and fewer boxes on a page frightened nobody.' },
  {
    adaptation: 'particle-model-peas-and-syringes', parts: 'first', sentDaysAgo: 3, reason: 'local_context', name: 'Peas first',
    why: 'Nineteen of my class drew gaps in the liquid. Testing straight after predicting put that right, and it takes no longer.',
    comments: [{ by: at('daniel.achebe'), text: 'Do the pairs manage without a demonstration first?' }],
  },
  ...offeredBack,
];
