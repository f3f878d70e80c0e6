// Fixed words of English schools that both sides print: subjects, key stages, phases, kinds. No schema library here.

export const SUBJECTS = {
  'art-and-design': 'Art and design', biology: 'Biology', business: 'Business', chemistry: 'Chemistry',
  citizenship: 'Citizenship', computing: 'Computing', 'design-and-technology': 'Design and technology',
  drama: 'Drama', 'early-years': 'Early years', economics: 'Economics', english: 'English', french: 'French',
  geography: 'Geography', german: 'German', history: 'History', latin: 'Latin', maths: 'Maths', music: 'Music',
  'physical-education': 'Physical education', physics: 'Physics', primary: 'Primary (all subjects)',
  psychology: 'Psychology', 'religious-education': 'Religious education', 'rshe-pshe': 'RSHE and PSHE',
  science: 'Science', send: 'SEND', sociology: 'Sociology', spanish: 'Spanish', 'professional-development': 'Professional development',
  'research-practice': 'Research practice', other: 'Other',
} as const;
export type Subject = keyof typeof SUBJECTS;

/** What a subject is called on a page; a slug nobody planned for reads as words. */
export function subjectName(slug: string): string {
  const known = (SUBJECTS as Record<string, string>)[slug];
  if (known) return known;
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const KEY_STAGES = ['EYFS', 'KS1', 'KS2', 'KS3', 'KS4', 'KS5', 'adult'] as const;
export type KeyStage = (typeof KEY_STAGES)[number];
export const PHASES = ['primary', 'secondary', 'all-through', 'special', 'post-16'] as const;
export type Phase = (typeof PHASES)[number];
/** A teacher's own phase: an all-through school is two places, one for each. */
export const TEACHING_PHASES = ['primary', 'secondary'] as const;

export const RESOURCE_KINDS = {
  lesson: 'Lesson', worksheet: 'Worksheet', assessment: 'Assessment', unit_plan: 'Unit plan',
  slides_notes: 'Slides and notes', knowledge_organiser: 'Knowledge organiser',
} as const;
export type ResourceKind = keyof typeof RESOURCE_KINDS;

/** What a search may find. */
export const FOUND_KINDS = { ...RESOURCE_KINDS, unit: 'Unit of work' } as const;
export type FoundKind = keyof typeof FOUND_KINDS;

export const LICENCES = {
  'trust-owned': 'Owned by the trust', 'OGL-UK-3.0': 'Open Government Licence v3.0', 'CC-BY-4.0': 'CC BY 4.0',
  'CC-BY-SA-4.0': 'CC BY-SA 4.0', 'CC-BY-3.0': 'CC BY 3.0', 'all-rights-reserved': 'All rights reserved',
} as const;

export const ADAPTATION_REASONS = {
  reading_age: 'Reading age', eal: 'English as an additional language', send: 'A SEND barrier', time: 'Time',
  mixed_ages: 'Mixed ages', local_context: 'Local context', other: 'Another reason',
} as const;
export type AdaptationReason = keyof typeof ADAPTATION_REASONS;

/** What an author says a new version of a resource is, for those who adapted it. */
export const CHANGE_KINDS = { correction: 'Correction', improvement: 'Improvement', new_edition: 'New edition' } as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

export const ROLES = {
  teacher: 'Teacher', subject_lead: 'Subject lead', network_lead: 'Network lead', headteacher: 'Headteacher',
  trust_leader: 'Trust leader', trust_admin: 'Trust administrator',
} as const;
export type Role = keyof typeof ROLES;

/** Kinds of thread in a network. */
export const THREAD_KIND_IDS = ['discussion', 'question', 'share', 'decision', 'meeting'] as const;
export type ThreadKind = (typeof THREAD_KIND_IDS)[number];

/** The few things one can say to a post without writing. */
export const REACTIONS = { agree: 'Agree', thanks: 'Thanks', tried: 'I tried this', great: 'Great idea', thinking: 'Made me think' } as const;
export type Reaction = keyof typeof REACTIONS;

/** What colleagues of any subject may want to talk about, as one says it after "talk about". */
export const INTERESTS = {
  retrieval: 'Remembering and retrieval', reading: 'Reading and vocabulary', talk: 'Talk in lessons', writing: 'Writing at length', practical: 'Practical work', outdoors: 'Learning outdoors', local: 'Local places and people',
  mixed_age: 'Mixed-age classes', eal: 'Pupils new to English', send: 'Pupils with additional needs', assessment: 'Feedback and marking', behaviour: 'Routines and behaviour', homework: 'Homework', technology: 'Technology in lessons',
  exams: 'Examination classes', transition: 'From primary to secondary', curriculum: 'Planning a curriculum', leading: 'Leading a subject', mentoring: 'Mentoring new teachers', workload: 'Doing less and better',
} as const;
export type Interest = keyof typeof INTERESTS;

export const STRENGTHS = { must: 'Must', should: 'Should', may: 'May' } as const;
export type Strength = keyof typeof STRENGTHS;

/** The five questions of a mandate's rating, in the order they are asked. 1 is the worst answer, 5 the best. */
export const RATING_ITEMS = {
  overall: 'Overall, how well does this work for you?',
  pupils: 'How well does it fit your pupils?',
  values: 'How well does it fit how you believe this should be taught?',
  room: 'How much room do you have to adapt it?',
} as const;
export type RatingItem = keyof typeof RATING_ITEMS;

/** Why something does not fit how it should be taught; asked of those who answered 1 to 3 there. */
export const VALUES_REASONS = {
  method: 'I would teach it in another way', content: 'What it chooses to teach, or leaves out', order: 'The order and the pace', pupils: 'What it expects of pupils: too little, or too much',
  voices: 'Too little room for what pupils bring and say', community: 'Our community, or the character of our school', craft: 'It leaves too little of the teaching to me',
} as const;
export type ValuesReason = keyof typeof VALUES_REASONS;
/** The highest answer that still asks for them. */
export const VALUES_MISFIT = 3;

/** What a consultation asks, in this order; only the first must be answered. 1 is the worst answer, 5 the best. */
export const VIEW_ITEMS = {
  suits: 'How well would this suit you?',
  pupils: 'How well would it fit your pupils?',
  values: 'How well does it fit how you believe this should be taught?',
  workload: 'What would it do to your workload?',
} as const;
export type ViewItem = keyof typeof VIEW_ITEMS;

/** A point is a statement that everyone asked can read and support. */
export const POINT_KINDS = { alternative: 'An alternative', concern: 'A concern', merit: 'Something good about it' } as const;
export type PointKind = keyof typeof POINT_KINDS;

export const DECISION_OUTCOMES = { yes: 'We will', changed: 'We will, with changes', no: 'We will not' } as const;
export type DecisionOutcome = keyof typeof DECISION_OUTCOMES;

/** What the trust asks of one resource that a mandate names. */
export const STANCES = { keep: 'Keep it as it is', adapt: 'Adapt it to your class', choose: 'Use it if it helps' } as const;
export type Stance = keyof typeof STANCES;

/** Did the answer answer it? */
export const VERDICTS = { yes: 'Yes, it did', partly: 'In part', no: 'No, it did not' } as const;
export type Verdict = keyof typeof VERDICTS;

/** How a survey's question is answered, in the order of the form; what is stored is the place in it, from 1. WERS numbers its answers from the best. */
export const PULSE_SCALES = {
  satisfied: ['Very satisfied', 'Satisfied', 'Neither satisfied nor dissatisfied', 'Dissatisfied', 'Very dissatisfied'],
  agree: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
} as const;
export type PulseScale = keyof typeof PULSE_SCALES;

/** What a survey's question is about; those of one kind are asked together. */
export const PULSE_FACETS = { satisfaction: 'Satisfaction with the job', centralisation: 'Central resources', collaboration: 'Working together', voice: 'Being heard', own: 'Our own questions' } as const;
export type PulseFacet = keyof typeof PULSE_FACETS;

/** How often a survey comes round. */
export const PULSE_RHYTHMS = { 'half-term': 'Every half-term', term: 'Every term' } as const;
export type PulseRhythm = keyof typeof PULSE_RHYTHMS;

/** `choice`: may be switched off. `always`: a right or a duty hangs on it. `at_once`: it also waits for no school morning. */
export type NoticeLevel = 'choice' | 'always' | 'at_once';
interface NoticeKindWords { readonly label: string; readonly about: 'networks' | 'lessons' | 'trust'; readonly level: NoticeLevel }
/** Every kind of notice: what it is called where one chooses, and whether one may. */
export const NOTICE_KINDS = {
  mention: { label: 'Someone mentions me', about: 'networks', level: 'choice' },
  reply: { label: 'A reply in a thread I follow', about: 'networks', level: 'choice' },
  thread: { label: 'A new thread in a network I hear everything of', about: 'networks', level: 'choice' },
  answer: { label: 'My reply is marked as the answer', about: 'networks', level: 'choice' },
  introduction: { label: 'A colleague to meet, or a question I could answer', about: 'networks', level: 'choice' },
  adapted: { label: 'Someone adapts a lesson of mine', about: 'lessons', level: 'choice' },
  thanked: { label: 'Someone thanks me', about: 'lessons', level: 'choice' },
  taught: { label: 'Someone taught a lesson of mine and says so', about: 'lessons', level: 'choice' },
  comment: { label: 'A comment on a lesson of mine, or after mine', about: 'lessons', level: 'choice' },
  update: { label: 'The original of my version has moved on', about: 'lessons', level: 'choice' },
  offer: { label: 'A change offered to me, or an answer to mine', about: 'lessons', level: 'choice' },
  decision: { label: 'What was decided after I was asked', about: 'trust', level: 'choice' },
  response: { label: 'What was done about a rating', about: 'trust', level: 'choice' },
  wave: { label: 'Figures of a wave are ready', about: 'trust', level: 'choice' },
  pulse: { label: 'News of a survey', about: 'trust', level: 'choice' },
  mandate: { label: 'What is expected of me, and what changes in it', about: 'trust', level: 'always' },
  consultation: { label: 'I am asked before something is decided', about: 'trust', level: 'always' },
  owed: { label: 'I owe a response or a review', about: 'trust', level: 'always' },
  exception: { label: 'An exception is asked for or answered', about: 'trust', level: 'always' },
  question: { label: 'A question in a network I lead waits', about: 'networks', level: 'always' },
  membership: { label: 'I am added to a network or lead one, or somebody asks to join mine', about: 'networks', level: 'always' },
  channel: { label: 'The channel of a network I lead was switched off', about: 'networks', level: 'always' },
  moderation: { label: 'What a moderator did about my post or report', about: 'networks', level: 'always' },
  threshold: { label: 'How small a group figures may show is changed', about: 'trust', level: 'always' },
  unveiled: { label: 'My name beside a question without one was learned', about: 'networks', level: 'always' },
  report: { label: 'A report I look after', about: 'networks', level: 'at_once' },
} as const satisfies Record<string, NoticeKindWords>;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** The one sentence for every suppressed figure: a different reason would itself disclose something. */
export const notShown = (k: number): string => `Not shown: fewer than ${k} answers, or showing it would reveal a smaller group.`;
/** Where no wave stands behind it, there is no number to name. */
export const NOTHING_SHOWN = 'Not shown: too few answers, or showing it would reveal a smaller group.';
/** Of how many people a figure must be at least: what a trust has without saying so, and between what it may choose. */
export const SMALLEST_GROUP = { usual: 10, least: 5, most: 30, /** Fewest comments, whatever the rest. */ comments: 15 } as const;
