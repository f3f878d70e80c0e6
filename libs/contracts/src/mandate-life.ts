// Contracts of what happens to a mandate after it begins: reviews, responses owed to those who rated, exceptions for groups, nudges.
import * as z from 'zod';
import { myVerdict, verdictFigure } from './decisions';
import { date, id, idParams, nothing, personRef, prose, schoolRef } from './fields';
import { mandateCard, stance, strength } from './mandates';
import { defineRoutes } from './route';
import { answeredTheme, themeAnswers } from './theme-answers';
import { TEACHING_PHASES } from './vocabulary';

const review = z.object({ id, outcome: z.enum(['kept', 'loosened', 'lifted', 'lapsed']), reason: z.string(), on: date, by: personRef.nullable(), strength });
const action = z.enum(['change', 'keep', 'loosen', 'lift']);
const response = z.object({
  id, mandateId: id, title: z.string(), wave: z.string(), causes: z.array(z.string()).describe('Why it is owed, in words'), figures: z.string().describe('You said: the published figures, in words'),
  owner: personRef, owedOn: date, dueOn: date, overdue: z.boolean(), given: z.object({ themes: z.string(), action, did: z.string(), on: date, by: personRef, onTime: z.boolean() }).nullable(),
  waveId: id, themes: z.array(answeredTheme).describe('Of what colleagues wrote in that wave, with what is done about each'), verdict: verdictFigure, mine: myVerdict, mayGive: z.boolean(),
});
export type OwedResponse = z.output<typeof response>;
const exception = z.object({
  id, mandateId: id, title: z.string(), school: schoolRef, subjects: z.array(z.string()), phases: z.array(z.string()), status: z.enum(['asked', 'granted', 'refused']), reason: z.string(),
  askedOn: date, dueOn: date, overdue: z.boolean(), answer: z.string(), answeredOn: date.nullable(), until: date.nullable().describe('The last day it holds'), ended: z.string().nullable().describe('Why it was ended'), mayAnswer: z.boolean(), mayEnd: z.boolean(),
});
const groupFields = { subjects: z.array(z.string().max(60)).max(60).default([]).describe('Empty: every subject of the school'), phases: z.array(z.enum(TEACHING_PHASES)).max(2).default([]) };

export const mandateLifeRoutes = defineRoutes({
  'mandate.life': {
    summary: 'What has happened to an expectation since it began', can: 'signed-in', params: idParams,
    response: z.object({
      gate: z.enum(['legacy', 'consulted', 'urgent']), urgentReasons: z.array(z.string()), proposalId: id.nullable(), coreShare: z.number().nullable(), medianCore: z.number().nullable(),
      timeline: z.array(z.object({ on: date, words: z.string(), link: z.string().nullable(), ahead: z.boolean().describe('Due, not done') })).describe('From asking to answering and asking again: what was done, oldest first, then what is due'),
      reviews: z.array(review), responses: z.array(response), exceptions: z.array(exception), granted: z.int(), abilities: z.object({ review: z.boolean(), except: z.boolean(), request: z.boolean() }),
    }),
  },
  'mandate.core': {
    summary: 'How much of these resources is core, beside the trust’s median', can: 'decision.propose', body: z.object({ resourceIds: z.array(id).max(100), stances: z.record(id, stance).default({}) }),
    response: z.object({ share: z.number().nullable(), median: z.number().nullable(), warning: z.string().nullable() }),
  },
  'review.record': {
    summary: 'Review an expectation: keep, loosen or lift it, with a reason; whoever owns it may', can: 'signed-in', params: idParams, problems: ['ability.missing', 'thing.stale'],
    body: z.object({ outcome: z.enum(['kept', 'loosened', 'lifted']), reason: prose(2000).pipe(z.string().min(20, 'Give the reason, in a sentence or two')), nextReviewOn: date.nullable().default(null), strength: strength.optional(), version: z.int() }), response: mandateCard,
  },
  'owed.mine': {
    summary: 'What I owe colleagues, the soonest first; for those who manage what is expected, also what others are late with', can: 'signed-in',
    response: z.object({ items: z.array(z.object({ kind: z.enum(['decision', 'response', 'exception', 'review', 'promise']), title: z.string(), dueOn: date.nullable(), overdue: z.boolean(), link: z.string(), who: z.string().nullable().describe('Who is late; null: it is mine') })) }),
  },
  'response.list': { summary: 'Responses owed and given, overdue first', can: 'signed-in', response: z.object({ items: z.array(response) }) },
  'response.show': { summary: 'One response', can: 'signed-in', params: idParams, response },
  'response.give': {
    summary: 'You said, we did: answer what the ratings of a wave said', can: 'signed-in', params: idParams, problems: ['ability.missing', 'response.given'],
    body: z.object({ themes: prose(2000).pipe(z.string().min(20, 'Say what you read in the answers')), action, did: prose(2000).pipe(z.string().min(20, 'Say what you did, or why you will not')), answers: themeAnswers }), response,
  },
  'exception.list': { summary: 'Exceptions asked for and granted; counted, and for groups only', can: 'signed-in', response: z.object({ items: z.array(exception), mayGrant: z.boolean() }) },
  'exception.request': {
    summary: 'Ask for an exception for a whole group of my school; a head grants it at once. The same again is one request', can: 'signed-in', params: idParams, status: 201, problems: ['ability.missing', 'mandate.over'],
    body: z.object({ ...groupFields, reason: prose(1000).pipe(z.string().min(20, 'Give the reason, in a sentence or two')), until: date.nullable().default(null) }), response: exception,
  },
  'exception.answer': {
    summary: 'Grant or refuse an exception for a group of my school; where a school has no head, those who manage what is expected do', can: 'signed-in', params: idParams, problems: ['ability.missing', 'exception.answered', 'mandate.over'],
    body: z.object({ granted: z.boolean(), answer: prose(1000).pipe(z.string().min(10, 'Give an answer they can understand')), until: date.nullable().default(null) }), response: exception,
  },
  'exception.end': {
    summary: 'End an exception: its head or those who manage what is expected say its last day and why', can: 'signed-in', params: idParams, problems: ['ability.missing', 'exception.ended'],
    body: z.object({ until: date.describe('The last day it holds'), reason: prose(1000).pipe(z.string().min(10, 'Give a reason they can understand')) }), response: exception,
  },
  'nudge.next': { summary: 'The one expectation I may be asked to rate now: at most one a week', can: 'signed-in', response: z.object({ mandate: z.object({ id, title: z.string() }).nullable(), receipt: z.string() }) },
  'nudge.answer': { summary: 'It was shown to me, I skip it, or I do not want to be asked this term', can: 'signed-in', status: 204, body: z.object({ mandateId: id, answer: z.enum(['shown', 'skip', 'stop']) }), response: nothing },
});
