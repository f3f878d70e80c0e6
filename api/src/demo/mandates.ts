// Three mandates of different strength, whom they reach, and how satisfied people were in each wave.
import type { DemoMandate, DemoWave } from './types';

export const waves: readonly DemoWave[] = [
  { key: 'first', opensDaysAgo: 112, closesDaysAgo: 70, closed: true },
  { key: 'second', opensDaysAgo: 63, closesDaysAgo: 21, closed: true },
  { key: 'open', opensDaysAgo: 14, closesDaysAgo: -24, closed: false },
];

const particleSequence: DemoMandate = {
  slug: 'particle-sequence',
  strength: 'must',
  title: 'One particle story from Year 4 to Year 8',
  reason:
    'Year 7 classes arrive from six primaries with four different particle diagrams, and we spend two weeks undoing them. '
    + 'Using the same diagrams and the same eight words from Year 4 means nobody has to unlearn anything. '
    + 'The diagrams and the word list are core; the tasks, the practicals and the order are yours to change.',
  resources: ['particle-sequence-unit-plan', 'states-of-matter-sorting', 'particle-model-of-matter'],
  owner: 'daniel.achebe@fenmoor.example',
  urgentReason: 'The new Year 7 scheme began in September whatever we did, and the primaries’ diagrams had to match it from the first week. We should have asked in spring.',
  audience: { schools: [], subjects: ['science', 'primary'], phases: [] },
  startsDaysAgo: 130,
  reviewInDays: 75,
  adoption: [
    { weeks: 2, taught: 0.2, adapted: 0.05 },
    { weeks: 6, taught: 0.48, adapted: 0.17 },
    { weeks: 12, taught: 0.71, adapted: 0.34 },
    { weeks: 18, taught: 0.83, adapted: 0.46 },
  ],
  ratings: [
    {
      wave: 'first', responseRate: 0.9,
      items: {
        overall: { mean: 2.6, spread: 0.9 }, pupils: { mean: 2.4, spread: 0.9 },
        values: { mean: 3.1, spread: 1 }, room: { mean: 2.3, spread: 0.9 },
      },
      minutes: { mean: -8, spread: 10 },
      bySchool: { wickenford: 0.5, thornfleet: 0.1, 'heron-drove': -0.1, 'orchard-lode': -0.4, pidmere: -0.7 },
      bySubject: { science: 0.4, primary: -0.2 },
      comments: [
        'The diagrams are fine. The slides assume a single-year class and I have Years 3 and 4 together.',
        'I could not tell which parts I was allowed to change, so I changed nothing and it showed.',
        'Good to have the words agreed at last. The reading on the main task is too hard for a third of mine.',
        'It took me longer to trim this to forty minutes than to plan my own.',
        'The melting chocolate practical is the best thing in it.',
        'Nobody asked the primaries before this was decided.',
        'Am I allowed to change the order of the tasks? Nothing says so.',
        'Tell us what we may change and what has to stay.',
        'The reading on slide six stopped half the class.',
        'We have mixed-age classes. It is written as if nobody had.',
        'I would have changed the practical and did not dare.',
        'Reading age of fourteen, pupils of eleven.',
        'Years 5 and 6 are one class here, so half of them had met it before.',
        'A shorter text for task two, please. The reading takes the whole lesson.',
        'The word list is good. I have put it on the wall.',
        'In a mixed-age class somebody is always bored by it.',
      ],
    },
    {
      wave: 'second', responseRate: 0.93,
      items: {
        overall: { mean: 3.5, spread: 0.9 }, pupils: { mean: 3.2, spread: 0.9 },
        values: { mean: 3.5, spread: 0.9 }, room: { mean: 3.7, spread: 0.9 },
      },
      minutes: { mean: 4, spread: 11 },
      bySchool: { wickenford: 0.3, thornfleet: 0.2, 'heron-drove': 0.1, 'orchard-lode': -0.2, pidmere: -0.3 },
      bySubject: { science: 0.2, primary: -0.1 },
      comments: [
        'Marking what is core made the difference. I rewrote task two and felt fine about it.',
        'The mixed-age version from Orchard Lode saved me an evening.',
        'My Year 7s this term already drew particles touching in a liquid. That never happened before.',
        'Better. The exit quiz still has two questions that are really about reading.',
        'Worth doing. Please look at the review date and mean it.',
        'I now use the word bank in every science lesson, not only this one.',
        'The tasks are mine again and the diagrams are ours. That is the right way round.',
        'Year 4 liked sorting custard. I liked that nobody minded which custard.',
        'The quiz at the end is quick to mark and tells me something.',
        'It still assumes a laboratory. We have a classroom with one sink.',
        'My own diagrams were better for my class, but I see why they have to match.',
        'Thank you for the easier text. Could the other lessons have one as well?',
        'I teach it in two halves now and nobody has told me not to.',
        'Planning took less time than last year for the first time since we joined.',
        'The words are right. The order they come in is not, for mixed ages.',
        'Somebody listened in September. Please say so more loudly.',
      ],
    },
    {
      wave: 'open', responseRate: 0.8,
      items: {
        overall: { mean: 3.5, spread: 1.3 }, pupils: { mean: 3.4, spread: 1.3 },
        values: { mean: 3.5, spread: 1.3 }, room: { mean: 3.7, spread: 1.3 },
      },
      minutes: { mean: 6, spread: 10 },
      bySchool: { wickenford: 0.2, pidmere: -0.2 },
      bySubject: { science: 0.1 },
      comments: ['Settled in now. I would miss it.', 'Could the Year 8 lesson have a shorter route through it?'],
    },
  ],
};

const vocabularyRoutine: DemoMandate = {
  slug: 'vocabulary-routine',
  strength: 'should',
  title: 'Teach the words before the reading',
  reason:
    'Two in five of our pupils read below their age at eleven. A short, familiar way of teaching three words before an extended '
    + 'text lets every pupil start. We expect it before any reading longer than a page; how you choose the words is your decision.',
  resources: ['explicit-vocabulary-routine'],
  owner: 'ruth.calloway@fenmoor.example',
  audience: { schools: [], subjects: ['science', 'maths', 'english', 'history', 'geography', 'french', 'music', 'computing', 'primary'], phases: [] },
  startsDaysAgo: 128,
  reviewInDays: 120,
  adoption: [
    { weeks: 2, taught: 0.34, adapted: 0.06 },
    { weeks: 6, taught: 0.58, adapted: 0.12 },
    { weeks: 12, taught: 0.69, adapted: 0.19 },
    { weeks: 18, taught: 0.74, adapted: 0.24 },
  ],
  ratings: [
    {
      wave: 'first', responseRate: 0.92,
      items: {
        overall: { mean: 3.7, spread: 0.9 }, pupils: { mean: 3.8, spread: 0.8 },
        values: { mean: 3.6, spread: 0.9 }, room: { mean: 3.9, spread: 0.8 },
      },
      minutes: { mean: 2, spread: 8 },
      bySchool: { wickenford: 0.2, thornfleet: -0.2, 'sallow-hill': 0.1, pidmere: 0.2 },
      bySubject: { english: 0.3, primary: 0.1, maths: -0.7, computing: -0.4, music: -0.5 },
      comments: [
        'Five minutes well spent. My lower prior attainers now put their hands up.',
        'In mathematics the word is rarely the barrier. I use it for command words only.',
        'The choral part felt odd with Year 11 for a week and then it did not.',
        'Simple enough that supply teachers manage it.',
        'We do this in phonics already. Please join the two up.',
        'Could we drop the slide template? The routine is good and the template is not.',
      ],
    },
    {
      wave: 'second', responseRate: 0.91,
      items: {
        overall: { mean: 3.5, spread: 1 }, pupils: { mean: 3.7, spread: 0.9 },
        values: { mean: 3.4, spread: 1 }, room: { mean: 3.5, spread: 0.9 },
      },
      minutes: { mean: 0, spread: 9 },
      bySchool: { wickenford: 0.2, thornfleet: -0.4, 'sallow-hill': 0, pidmere: 0.3 },
      bySubject: { english: 0.3, primary: 0.1, maths: -0.8, computing: -0.4, music: -0.3 },
      comments: [
        'It has become something to be seen doing. I was asked why I skipped it before a half-page text.',
        'Still strong for my class. The morphology step is what they remember.',
        'Please say plainly that it is not for every lesson.',
        'I like it more now that I choose two words and not three.',
        'Works in French with small changes. Happy to share mine.',
      ],
    },
    {
      wave: 'open', responseRate: 0.38,
      items: {
        overall: { mean: 3.7, spread: 0.9 }, pupils: { mean: 3.8, spread: 0.8 },
        values: { mean: 3.6, spread: 0.9 }, room: { mean: 3.8, spread: 0.8 },
      },
      minutes: { mean: 2, spread: 8 },
      bySchool: { thornfleet: -0.1 },
      bySubject: { maths: -0.5, english: 0.2 },
      comments: ['Thank you for clearing up when it is expected.'],
    },
  ],
};

const writingFrame: DemoMandate = {
  slug: 'disciplinary-writing',
  strength: 'may',
  title: 'A shared frame for extended writing in English and the humanities',
  reason:
    'Several departments asked for one frame that pupils meet in more than one room. It is offered, not expected: use it, '
    + 'bend it or leave it. We only ask what you made of it, so that we know whether to keep it up to date.',
  resources: ['disciplinary-writing-frame'],
  owner: 'kirsty.dunmore@fenmoor.example',
  proposal: 'shared-frame',
  audience: { schools: ['wickenford', 'thornfleet', 'sallow-hill'], subjects: ['english', 'history', 'geography'], phases: ['secondary'] },
  startsDaysAgo: 120,
  reviewInDays: 160,
  adoption: [
    { weeks: 4, taught: 0.3, adapted: 0.15 },
    { weeks: 10, taught: 0.54, adapted: 0.38 },
    { weeks: 17, taught: 0.69, adapted: 0.54 },
  ],
  ratings: [
    {
      wave: 'first', responseRate: 1,
      items: {
        overall: { mean: 4, spread: 0.7 }, pupils: { mean: 3.8, spread: 0.8 },
        values: { mean: 4.1, spread: 0.7 }, room: { mean: 4.6, spread: 0.5 },
      },
      minutes: { mean: 9, spread: 8 },
      bySchool: { 'sallow-hill': 0.2 },
      bySubject: { history: 0.2, geography: -0.1 },
      comments: ['Pupils recognised it from history and just got on.', 'I only use the middle section, and that is fine.'],
    },
    {
      wave: 'second', responseRate: 1,
      items: {
        overall: { mean: 3.9, spread: 1.2 }, pupils: { mean: 4, spread: 0.7 },
        values: { mean: 4.2, spread: 0.7 }, room: { mean: 4.6, spread: 0.5 },
      },
      minutes: { mean: 11, spread: 8 },
      bySchool: { 'sallow-hill': 0.1 },
      bySubject: { history: 0.2, geography: 0.1 },
      comments: ['The counter-argument box is the part I would fight to keep.', 'Offered and not ordered. More like this, please.'],
    },
    {
      wave: 'open', responseRate: 0.54,
      items: {
        overall: { mean: 4.2, spread: 0.7 }, pupils: { mean: 4, spread: 0.7 },
        values: { mean: 4.2, spread: 0.7 }, room: { mean: 4.6, spread: 0.5 },
      },
      minutes: { mean: 11, spread: 8 },
      bySchool: {}, bySubject: {}, comments: [],
    },
  ],
};

export const mandates: readonly DemoMandate[] = [particleSequence, vocabularyRoutine, writingFrame];
