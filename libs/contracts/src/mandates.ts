// Contracts of mandates: what is expected of whom, its ratings and the waves they fall in.
import * as z from 'zod';
import { date, id, idParams, instant, nothing, personRef, prose, requiredLine, schoolRef } from './fields';
import { defineRoutes } from './route';
import { STANCES, STRENGTHS, TEACHING_PHASES, VALUES_REASONS, type Stance, type Strength, type ValuesReason } from './vocabulary';

export const strength = z.enum(Object.keys(STRENGTHS) as [Strength, ...Strength[]]);
export const audience = z.object({
  schoolIds: z.array(id).max(500).default([]).describe('Empty: every school'),
  subjects: z.array(z.string().max(60)).max(60).default([]).describe('Empty: every subject'),
  phases: z.array(z.enum(TEACHING_PHASES)).max(2).default([]).describe('Empty: every phase'),
});
export const stance = z.enum(Object.keys(STANCES) as [Stance, ...Stance[]]);
/** A mandate goes live through one of these: the proposal that was consulted on and answered, or a reason why it cannot wait. */
const gate = {
  proposalId: id.optional().describe('A proposal that was consulted on and decided'),
  urgentReason: prose(1000).pipe(z.string().min(20, 'Say why it cannot wait, in a sentence or two')).optional().describe('Counted, and shown to everyone'),
};
const stances = z.record(id, stance).default({}).describe('By resource; adapt where none is given');
const mandateFields = {
  title: requiredLine('a title', 160), strength, reason: prose(2000).pipe(z.string().min(10, 'Say why, in a sentence or two')),
  ownerId: id, resourceIds: z.array(id).min(1, 'Choose at least one resource').max(100), audience, startsOn: date, endsOn: date.nullable(), reviewOn: date,
};
export const mandateCard = z.object({
  id, title: z.string(), strength, reason: z.string(), owner: personRef, startsOn: date, endsOn: date.nullable(), reviewOn: date,
  status: z.enum(['planned', 'current', 'over', 'lifted']), gate: z.enum(['legacy', 'consulted', 'urgent']), lapsed: z.boolean().describe('Recommended only, because nobody reviewed it'), audience: z.object({ schools: z.array(schoolRef), subjects: z.array(z.string()), phases: z.array(z.string()) }),
  resources: z.array(z.object({ id, title: z.string().nullable(), readable: z.boolean(), stance })), version: z.int(),
});
export type MandateCard = z.output<typeof mandateCard>;
const waveRow = z.object({ id, name: z.string(), opensOn: date, closesOn: date, status: z.enum(['open', 'closed', 'released']), closedAt: instant.nullable(), smallestGroup: z.int().describe('Fewest people that its figures are about: what those who answer are promised, or more where the trust has raised it') });
const window = z.object({ name: z.string(), opensOn: date, closesOn: date });
/** How I stand towards rating this: never what I answered, because nobody can read that back. */
const myRating = z.object({
  wave: waveRow.nullable(), answered: z.boolean(), open: z.boolean(),
  receipt: z.string().describe('Who can see it, from how many answers, when it will first count'),
});
const scale = z.int().min(1).max(5).nullable();
export const valuesReason = z.enum(Object.keys(VALUES_REASONS) as [ValuesReason, ...ValuesReason[]]);
export const ratingBody = z.object({
  overall: z.int('Please choose 1 to 5').min(1).max(5), pupils: scale.default(null), values: scale.default(null), room: scale.default(null),
  reasons: z.array(valuesReason).max(Object.keys(VALUES_REASONS).length).default([]).describe('Why it does not fit how it should be taught; kept beside an answer of 1 to 3 alone'),
  minutes: z.int().min(-600).max(600).nullable().default(null).describe('Net minutes a week: positive saved, negative cost'), comment: prose(400).default(''),
});

export const mandateRoutes = defineRoutes({
  'mandate.list': { summary: 'What the trust expects, current first', can: 'signed-in', response: z.object({ items: z.array(mandateCard), mayManage: z.boolean() }) },
  'mandate.mine': { summary: 'What is expected of me', can: 'signed-in', response: z.object({ items: z.array(mandateCard.extend({ rating: myRating, taught: z.boolean(), adapted: z.boolean() })) }) },
  'mandate.create': {
    summary: 'Mark resources as expected for an audience', can: 'mandate.manage', status: 201, problems: ['proposal.used'],
    body: z.object({ ...mandateFields, ...gate, stances, endsOn: mandateFields.endsOn.default(null) }), response: mandateCard,
  },
  'mandate.show': { summary: 'One expectation', can: 'signed-in', params: idParams, response: mandateCard.extend({ applies: z.boolean().describe('To me'), rating: myRating.nullable(), abilities: z.object({ change: z.boolean(), rate: z.boolean() }) }) },
  'mandate.update': {
    summary: 'Change, loosen or lift', can: 'mandate.manage', params: idParams, problems: ['thing.stale', 'proposal.used'],
    body: z.object({ ...mandateFields, stances: z.record(id, stance) }).partial().extend({ proposalId: gate.proposalId, urgentReason: gate.urgentReason, lifted: z.boolean().optional(), version: z.int() }), response: mandateCard,
  },
  'mandate.audience': {
    summary: 'How many people an audience has, before it is used', can: 'decision.propose', body: audience,
    response: z.object({ people: z.int().nullable().describe('Null: fewer than the trust’s smallest group'), schools: z.int(), note: z.string().nullable() }),
  },
  'rating.submit': {
    summary: 'Rate an expectation, again until the wave closes; nobody can read a single answer', can: 'signed-in', params: idParams, status: 204,
    problems: ['ability.missing', 'mandate.over', 'wave.not_open'], body: ratingBody, response: nothing,
  },
  'wave.list': {
    summary: 'Waves, newest first, with rounded response rates', can: 'signed-in',
    response: z.object({ items: z.array(waveRow.extend({ response: z.array(z.object({ school: z.string(), percent: z.int().nullable().describe('To the nearest 5; null: fewer people than its smallest group') })) })), mayManage: z.boolean(),
      byHalfTerm: z.boolean().describe('One opens with each half-term by itself'), halfTerm: window.nullable().describe('As the school calendar has it now, while there is time left in it'), next: window.nullable() }),
  },
  'wave.open': { summary: 'Open a wave', can: 'wave.manage', status: 201, problems: ['wave.already_open'], body: z.object({ name: requiredLine('a name', 80), opensOn: date, closesOn: date }), response: waveRow },
  'wave.rhythm': { summary: 'Have a wave open with each half-term of the school calendar by itself, or no longer', can: 'wave.manage', status: 204, body: z.object({ byHalfTerm: z.boolean() }), response: nothing },
  'wave.close': { summary: 'Close a wave: answers are frozen, the link to people goes, figures are published. Closing it again finishes what was interrupted and changes nothing else', can: 'wave.manage', params: idParams, response: waveRow },
});
