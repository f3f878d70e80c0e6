// Decisions of the demo, one in each stage: a draft, one that is being asked about, one that waits for its answer, a yes with changes and a no.
import type { DemoDecision, DemoException, DemoResponse, DemoReview } from './decision-types';

const homeworkPlatform: DemoDecision = {
  slug: 'homework-platform', strength: 'must', names: 'named', openTo: 'everyone', stage: 'decided',
  title: 'One homework platform for Years 7 to 11',
  reason: 'Families with children in two of our schools use two platforms and two passwords. One platform would let them see all homework in one place.',
  hopes: 'Fewer calls to the school offices, and no homework lost between two systems.', core: '', options: [], resources: [],
  audience: { schools: ['wickenford', 'thornfleet', 'sallow-hill'], subjects: [], phases: ['secondary'] },
  by: 'joanna.petrie@fenmoor.example', decider: 'anil.deshmukh@fenmoor.example', openedDaysAgo: 96, closedDaysAgo: 82, decideByDaysAgo: 75, decidedDaysAgo: 77,
  answers: { rate: 0.7, suits: 2.1, pupils: 2.6, values: 2.4, workload: 1.9, spread: 0.8, comments: ['We built up four years of quizzes in ours. Who would move them?', 'My families asked for this. My department did not.', 'Set homework on paper for a term and count the calls then.'] },
  points: [
    { kind: 'concern', by: 'ahmed.yusuf@fenmoor.example', text: 'Every quiz we have would have to be built again, in our own time.', support: 0.5 },
    { kind: 'alternative', by: 'maya.okafor@fenmoor.example', text: 'Keep both, and let the two send one weekly summary to families.', support: 0.6 },
  ],
  decision: {
    outcome: 'no',
    heard: 'Families would gain from one place to look. Teachers would lose four years of quizzes and about forty hours each to rebuild them, and most of you would rather keep what works.',
    reasons: 'The work of moving would fall on the same people twice, and a weekly summary gives families most of what they asked for. We will not ask for this again before summer 2028.',
    changes: 'The idea of one weekly summary came from you. The office at Wickenford sends it from next half-term; no teacher has to do anything for it.',
  },
  verdicts: { rate: 0.6, yes: 0.7, partly: 0.2 },
};

const sharedFrame: DemoDecision = {
  slug: 'shared-frame', strength: 'should', names: 'anonymous', openTo: 'asked', stage: 'decided',
  title: 'A shared frame for extended writing in English and the humanities',
  reason: 'Pupils meet five frames for writing an argument in one week. One frame that they meet in more than one room would let them think about the argument.',
  hopes: 'Ten minutes of a lesson in which nobody has to learn a new frame.', core: 'Only the order: claim, evidence, counter-argument.', options: ['For everyone from September', 'Offered, for whoever wants it'], resources: ['disciplinary-writing-frame'],
  audience: { schools: ['wickenford', 'thornfleet', 'sallow-hill'], subjects: ['english', 'history', 'geography'], phases: ['secondary'] },
  invites: [{ schools: [], subjects: ['primary'], phases: ['primary'] }],
  by: 'kirsty.dunmore@fenmoor.example', decider: 'margaret.ellison@fenmoor.example', openedDaysAgo: 152, closedDaysAgo: 138, decideByDaysAgo: 128, decidedDaysAgo: 131,
  answers: { rate: 0.95, suits: 3.4, pupils: 3.8, values: 3.3, workload: 3.5, spread: 1, options: [0.25, 0.75], comments: ['Good frame. Please do not make it a must.', 'History needs the counter-argument first.'] },
  points: [
    { kind: 'alternative', by: 'samuel.osei@fenmoor.example', text: 'Offer it, and let departments show each other what they made of it after a term.', support: 0.8 },
    { kind: 'merit', by: 'amara.diallo@fenmoor.example', text: 'Year 9 recognised it in the second subject and simply began to write.', support: 0.5 },
  ],
  decision: {
    outcome: 'changed',
    heard: 'Most of you like the frame and three in four would rather have it offered than expected. Historians want the counter-argument where it belongs in their argument.',
    reasons: 'A frame that people choose is used with more thought than one they must use, and nothing is lost by offering it.',
    changes: 'It is “may”, not “should”. The order of the parts is free, and the counter-argument box has a version for history.',
  },
  verdicts: { rate: 0.9, yes: 0.75, partly: 0.15 },
};

const markingCodes: DemoDecision = {
  slug: 'marking-codes', strength: 'should', names: 'anonymous', openTo: 'asked', stage: 'closed',
  title: 'One set of marking codes across all subjects',
  reason: 'A Year 8 pupil meets eleven different codes for a missing capital letter. One short set would tell them the same thing in every book.',
  hopes: 'About fifteen minutes of marking a week, and fewer questions about what a squiggle means.', core: 'Six codes. Everything else stays with the department.', options: ['Six codes from January', 'Six codes from September', 'A poster, and no expectation'], resources: [],
  audience: { schools: [], subjects: [], phases: [] },
  by: 'daniel.achebe@fenmoor.example', decider: 'anil.deshmukh@fenmoor.example', openedDaysAgo: 19, closedDaysAgo: 4, decideByDaysAgo: -6,
  answers: {
    rate: 0.72, suits: 3.2, pupils: 3.5, values: 3, workload: 3.4, spread: 1.1, options: [0.2, 0.45, 0.35],
    comments: [
      'Six is about right. Eleven never was.', 'Fine for books. In music I mark nothing on paper.', 'Please keep the one for a paragraph; my pupils know it.', 'I would rather have ten minutes to talk to them.', 'Reception does not use codes, and should not.', 'Agree, if nobody checks books for them.', 'January is mock marking. Not January.', 'Could supply teachers have it on one card?',
      'We agreed ours only last year.', 'It would help my dyslexic pupils to see fewer marks.', 'In maths the only code I need is a tick.', 'Yes. And stop there.', 'My department will want to keep two of its own.', 'A poster in every room is enough.', 'Good for pupils who move between our schools.', 'It is the kind of thing that is easy to agree and hard to remember.', 'Ask again after a term of trying.',
      'Our poster from last year is still up. Not another poster.', 'A card on the desk would do, and no poster.', 'Six codes I can remember. Eight I cannot.', 'If it is six codes, let it stay at six codes.', 'Make the six codes the ones the primaries use.',
    ],
  },
  points: [
    { kind: 'alternative', by: 'maya.okafor@fenmoor.example', text: 'Try the six codes in Year 8 only for one term and ask the pupils.', support: 0.55 },
    { kind: 'concern', by: 'zainab.hussain@fenmoor.example', text: 'In Reception and Year 1 we talk about the writing and mark nothing. Please leave us out.', support: 0.4 },
    { kind: 'merit', by: 'farah.siddiqui@fenmoor.example', text: 'A pupil who moves from one of our schools to another would find the same marks.', support: 0.35 },
  ],
};

const retrievalStart: DemoDecision = {
  slug: 'retrieval-start', strength: 'may', names: 'anonymous', openTo: 'asked', stage: 'consulting',
  title: 'Begin lessons with three questions from earlier weeks', thread: 'Half-term meeting: what shall we look at together?',
  reason: 'Several departments already begin with three short questions on earlier work and say that pupils settle faster. We wonder whether to offer the same start, with questions ready to use, in all of them.',
  hopes: 'Ten minutes of planning a week for each class, and a calm first five minutes.', core: 'Nothing. Which questions, and whether, would be yours.', options: ['Offer questions for every unit', 'Offer them for Years 7 to 9 only'], resources: [],
  audience: { schools: [], subjects: [], phases: [] },
  by: 'daniel.achebe@fenmoor.example', decider: 'anil.deshmukh@fenmoor.example', openedDaysAgo: 5, closedDaysAgo: -9, decideByDaysAgo: -23,
  answers: { rate: 0.42, suits: 3.7, pupils: 3.8, values: 3.5, workload: 3.1, spread: 1, options: [0.6, 0.4], quiet: ['pidmere', 'thornfleet'], comments: ['Already do it. Ready questions would save me time.', 'Not before a practical.'] },
  points: [
    { kind: 'alternative', by: 'rob.tennant@fenmoor.example', text: 'Let departments pool the questions they already have before anyone writes new ones.', support: 0.25 },
    { kind: 'concern', by: 'ahmed.yusuf@fenmoor.example', text: 'Before a double lesson it works. Before a forty-minute one it takes an eighth of the time.', support: 0.2 },
  ],
};

const fieldTrips: DemoDecision = {
  slug: 'field-day', strength: 'should', names: 'anonymous', openTo: 'asked', stage: 'draft',
  title: 'One day outdoors a year for every science class',
  reason: 'Fen, river and sea wall are ten minutes away, and a third of our pupils have never stood on one of them with a teacher. A day a year would change that.',
  hopes: 'Examples that every pupil has seen for themselves, in four units of work.', core: '', options: [], resources: [],
  audience: { schools: [], subjects: ['science', 'primary'], phases: [] },
  by: 'daniel.achebe@fenmoor.example', decider: 'anil.deshmukh@fenmoor.example', openedDaysAgo: 0, closedDaysAgo: -20, decideByDaysAgo: -34,
};

export const decisions: readonly DemoDecision[] = [sharedFrame, homeworkPlatform, markingCodes, retrievalStart, fieldTrips];

export const responses: readonly DemoResponse[] = [
  { mandate: 'particle-sequence', wave: 'first', givenDaysAgo: 58, action: 'change', verdicts: { rate: 0.5, yes: 0.6, partly: 0.3 },
    themes: 'You could not tell what you were allowed to change, the reading is too hard for a third of pupils, and mixed-age classes were forgotten.',
    did: 'What is core is now marked in every lesson: the diagrams and the word list, and nothing else. Task two has an easier text, and Orchard Lode’s mixed-age version stands beside the original.' },
  { mandate: 'vocabulary-routine', wave: 'first', givenDaysAgo: 60, action: 'keep', verdicts: { rate: 0.35, yes: 0.5, partly: 0.2 },
    themes: 'Most of you find five minutes well spent. Mathematicians say that the word is rarely the barrier in their lessons.',
    did: 'We keep it as it is, because most classes begin their reading sooner with it. In mathematics it is meant for command words only, and the page now says so.' },
  { mandate: 'disciplinary-writing', wave: 'first', givenDaysAgo: 63, action: 'keep', themes: 'You like that it is offered and not ordered, and use the middle section most.', did: 'It stays as it is. The middle section can now be taken by itself.' },
  { mandate: 'disciplinary-writing', wave: 'second', givenDaysAgo: 9, action: 'change', themes: 'The counter-argument box is what you would keep. Pupils recognise the frame from other subjects.', did: 'We have added two worked examples from your own classes, and will not touch the box.' },
  { mandate: 'particle-sequence', wave: 'second', dueDaysAgo: -5 },
  { mandate: 'vocabulary-routine', wave: 'second', dueDaysAgo: 2 },
];

export const reviews: readonly DemoReview[] = [
  { mandate: 'particle-sequence', by: 'anil.deshmukh@fenmoor.example', daysAgo: 45, reason: 'The second wave began with the core marked and the tasks free. We keep it until we have seen a whole year of Year 7 classes.' },
];

export const exceptions: readonly DemoException[] = [
  { mandate: 'vocabulary-routine', by: 'patricia.lowe@fenmoor.example', subjects: ['primary'], reason: 'Our infants meet these words in the phonics programme every morning; doing it twice helps nobody.', daysAgo: 30 },
  { mandate: 'particle-sequence', by: 'duncan.frost@fenmoor.example', subjects: [], reason: 'We are seven, with mixed ages in every class, and the hall is our only room with water until the works are done.', daysAgo: 4 },
];
