// Contracts of pulse surveys: what is asked, when, my few questions of this fortnight, and what was published: "How are people?".
import * as z from 'zod';
import { change, distribution, group, share } from './analytics';
import { date, id, idParams, nothing, prose, requiredLine } from './fields';
import { defineRoutes } from './route';
import { PULSE_FACETS, PULSE_RHYTHMS, PULSE_SCALES, type PulseFacet, type PulseRhythm, type PulseScale } from './vocabulary';

const scale = z.enum(Object.keys(PULSE_SCALES) as [PulseScale, ...PulseScale[]]);
const facet = z.enum(Object.keys(PULSE_FACETS) as [PulseFacet, ...PulseFacet[]]);
export const rhythm = z.enum(Object.keys(PULSE_RHYTHMS) as [PulseRhythm, ...PulseRhythm[]]);
export const pulseQuestion = z.object({
  code: z.string().describe('Stands for exactly these words on this scale: other words have another code, so that they are never compared'),
  text: z.string(), scale, facet, source: z.string(), licence: z.string(),
});
export type PulseQuestion = z.output<typeof pulseQuestion>;

const writtenQuestion = z.object({ text: requiredLine('a question', 240), scale });
const pulseFields = {
  name: requiredLine('a name', 80), intro: prose(600),
  questions: z.array(writtenQuestion).min(1, 'Ask at least one question').max(24, 'At most 24 questions: people have four minutes a term, not forty')
    .refine((all) => new Set(all.map(({ text, scale: on }) => `${on} ${text.toLowerCase()}`)).size === all.length, 'The same question is asked twice'),
  perRound: z.int().min(1).max(6, 'At most six questions a fortnight'), comment: z.boolean(),
};
/** Missed: its days passed before it could open, and nobody was asked. */
const status = z.enum(['scheduled', 'open', 'closed', 'released', 'missed']);
const pulseWave = z.object({
  id, name: z.string(), opensOn: date, closesOn: date, status, smallestGroup: z.int(),
  progress: z.object({ percent: z.int().nullable(), schools: z.array(z.object({ school: z.string(), percent: z.int().nullable().describe('To the nearest 5; null: fewer people than its smallest group') })) }).nullable().describe('While it is open; rounded'),
});
const pulse = z.object({
  id, name: z.string(), intro: z.string(), questions: z.array(pulseQuestion), perRound: z.int(), comment: z.boolean(), version: z.int(),
  rounds: z.array(z.array(z.string())).describe('What is asked together, by code; each person gets these in an order of their own'),
  waves: z.array(pulseWave).describe('Newest first'), abilities: z.object({ change: z.boolean() }),
});
export type Pulse = z.output<typeof pulse>;
const window = z.object({ name: requiredLine('a name', 80), opensOn: date, closesOn: date });

const value = z.int().min(1, 'Choose one of the five answers').max(5, 'Choose one of the five answers').nullable();
export const NATIONAL_FIGURE = { source: z.string(), year: z.int(), population: z.string(), sample: z.string(), url: z.string() };
const hidden = z.object({ suppressed: z.literal(true) });
/** An index from 0 to 100 with its likely range; only where the questions hold together. */
const index = z.union([hidden, z.object({ suppressed: z.literal(false), n: z.int(), value: z.number(), lo: z.number().nullable(), hi: z.number().nullable() })]);
const reliability = z.object({ alpha: z.number(), lo: z.number(), hi: z.number(), omega: z.number().nullable(), printed: z.boolean() }).nullable().describe('Null: it cannot be told, for example from fewer than 100 complete answers');
export const shift = z.union([hidden, z.object({ suppressed: z.literal(false), delta: z.number(), lo: z.number().nullable(), hi: z.number().nullable(), sentence: z.string() })]);
export const pulseGroup = z.object({ ...group.shape, kind: z.enum(['trust', 'phase', 'place', 'subject', 'cell']) });

const people = z.object({
  waves: z.array(z.object({ id, name: z.string(), closedOn: date, smallestGroup: z.int() })).describe('Newest first'),
  shown: z.object({
    id, name: z.string(), questions: z.array(pulseQuestion), sentence: z.string(),
    groups: z.array(z.object({
      group: pulseGroup, response: share, items: z.array(z.object({ code: z.string(), distribution, change: change.nullable() })), autonomy: index, collaboration: index,
    })).describe('Everybody first, then phases, schools, subjects and what lies in both by name'),
    autonomy: z.object({
      structural: z.object({ value: z.number().nullable(), sentence: z.string() }), voice: z.object({ done: z.int(), of: z.int(), value: z.number().nullable(), sentence: z.string() }),
      perceived: z.object({ value: z.number().nullable(), lo: z.number().nullable(), hi: z.number().nullable(), sentence: z.string() }), gap: z.string(),
    }),
    reliability: z.object({ autonomy: reliability, collaboration: reliability }),
    shifts: z.array(z.object({ code: z.string(), shift })).describe('Of everybody, against the survey before; schools differ, and the range knows'),
    trend: z.array(z.object({ code: z.string(), points: z.array(z.object({ wave: z.string(), closedOn: date, smallestGroup: z.int(), distribution })) })).describe('Of everybody, oldest first'),
    events: z.array(z.object({ on: date, words: z.string(), link: z.string().nullable() })),
    comments: z.array(z.string()), commentsNote: z.string().nullable(),
  }).nullable(),
  benchmarks: z.array(z.object({ ...NATIONAL_FIGURE, code: z.string(), value: z.number().describe('Share satisfied, 0 to 1') })).describe('Only where words and scale are the same'),
  context: z.array(z.object({ ...NATIONAL_FIGURE, words: z.string() })).describe('Asked in other words or on another scale, so never beside our figures'),
  across: z.array(z.object({ code: z.string(), trusts: z.int(), lower: z.number(), middle: z.number(), upper: z.number() })).nullable().describe('Of at least five trusts that compare themselves: quartiles of their shares, to the nearest 5 in 100; null: this trust does not'),
  notShown: z.string(), openWave: z.object({ name: z.string(), percent: z.int().nullable() }).nullable(),
});
export type PeopleInsight = z.output<typeof people>;
export type PulseIndex = z.output<typeof index>;
export type PulseShift = z.output<typeof shift>;

export const pulseRoutes = defineRoutes({
  'pulse.list': { summary: 'Surveys: what they ask, when, and how many have answered', can: 'signed-in', response: z.object({ items: z.array(pulse), mayManage: z.boolean(), compares: z.boolean().describe('Whether this trust stands among others in comparisons') }) },
  'pulse.compare': { summary: 'Stand among other trusts in comparisons, or no longer; whoever stands there sees them', can: 'pulse.manage', status: 204, body: z.object({ compares: z.boolean() }), response: nothing },
  'pulse.ready': {
    summary: 'The ready questions with their sources and licences; a trust may take, leave or replace each', can: 'signed-in',
    response: z.object({ name: z.string(), intro: z.string(), note: z.string(), questions: z.array(pulseQuestion.extend({ optional: z.boolean() })) }),
  },
  'pulse.create': { summary: 'Write a survey', can: 'pulse.manage', status: 201, body: z.object({ ...pulseFields, intro: pulseFields.intro.default(''), perRound: pulseFields.perRound.default(4), comment: pulseFields.comment.default(true) }), response: pulse },
  'pulse.show': { summary: 'One survey', can: 'signed-in', params: idParams, response: pulse },
  'pulse.update': { summary: 'Change what is asked from the next wave on', can: 'pulse.manage', params: idParams, problems: ['thing.stale'], body: z.object(pulseFields).partial().extend({ version: z.int() }), response: pulse },
  'pulse.windows': {
    summary: 'When the coming half-terms or terms would be asked about, from the school calendar', can: 'pulse.manage', query: z.object({ rhythm }),
    response: z.object({ items: z.array(window), note: z.string().nullable() }),
  },
  'pulse.schedule': { summary: 'Plan waves; each opens and closes by itself', can: 'pulse.manage', params: idParams, status: 201, problems: ['pulse.days_taken'], body: z.object({ waves: z.array(window).min(1, 'Choose at least one').max(12) }), response: pulse },
  'pulse.unschedule': { summary: 'Take a planned wave back', can: 'pulse.manage', params: idParams, status: 204, problems: ['pulse.stage'], response: nothing },
  'pulse.close': { summary: 'Close a wave now: figures are published and the link from people to answers goes. Again changes nothing', can: 'pulse.manage', params: idParams, status: 204, problems: ['pulse.stage'], response: nothing },
  'pulse.mine': {
    summary: 'My few questions of this fortnight, and which of them I have answered: never what', can: 'signed-in',
    response: z.object({
      wave: z.object({ id, name: z.string(), intro: z.string(), closesOn: date }).nullable(), questions: z.array(pulseQuestion), answered: z.array(z.string()).describe('Codes'), comment: z.boolean().describe('Whether there is room for a comment'),
      due: z.boolean(), receipt: z.string().describe('Who can see it, from how many answers, when it will first count'),
    }),
  },
  'pulse.answer': {
    summary: 'Keep answers of mine, again until the wave closes; nobody can read them back', can: 'signed-in', params: idParams, status: 204, problems: ['ability.missing', 'pulse.closed'],
    body: z.object({ answers: z.record(z.string().max(40), value).default({}).describe('By code; null leaves a question out'), comment: prose(400).optional() }), response: nothing,
  },
  'insight.people': { summary: 'How are people? The same page for a teacher and a leader', can: 'signed-in', query: z.object({ wave: id.optional() }), response: people },
});
