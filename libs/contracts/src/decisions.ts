// Contracts of decisions: what is proposed, what those asked say, what was decided and why, and how well the trust listens.
import * as z from 'zod';
import { distribution, group, share } from './analytics';
import { date, id, idParams, line, nothing, personRef, prose, requiredLine, schoolRef } from './fields';
import { role } from './identity';
import { audience, stance, strength } from './mandates';
import { defineRoutes } from './route';
import { answeredTheme, themeAnswers } from './theme-answers';
import { DECISION_OUTCOMES, POINT_KINDS, VERDICTS, VIEW_ITEMS, type DecisionOutcome, type PointKind, type Verdict, type ViewItem } from './vocabulary';

export const outcome = z.enum(Object.keys(DECISION_OUTCOMES) as [DecisionOutcome, ...DecisionOutcome[]]);
export const verdict = z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]);
const pointKind = z.enum(Object.keys(POINT_KINDS) as [PointKind, ...PointKind[]]);
const stage = z.enum(['draft', 'consulting', 'closed', 'decided', 'withdrawn']);
const names = z.enum(['anonymous', 'named']);
const openTo = z.enum(['asked', 'everyone']);

/** Who is asked beside those it would apply to: whole groups, never named people. */
export const invitation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('teachers'), audience }), z.object({ kind: z.literal('network'), networkId: id }), z.object({ kind: z.literal('role'), role }),
]);
export type Invitation = z.output<typeof invitation>;
const invitations = z.array(invitation).max(20, 'At most twenty groups');
const invitedGroup = z.object({
  kind: z.enum(['teachers', 'network', 'role']), audience: z.object({ schools: z.array(schoolRef), subjects: z.array(z.string()), phases: z.array(z.string()) }), network: z.object({ id, name: z.string() }).nullable(), role: role.nullable(),
  later: z.boolean().describe('Invited while it was open already'),
});
export type InvitedGroup = z.output<typeof invitedGroup>;

const proposalFields = {
  title: requiredLine('a title', 160), strength, reason: prose(2000).pipe(z.string().min(10, 'Say why, in a sentence or two')),
  hopes: prose(1000).pipe(z.string().min(10, 'Say what it should save or improve')), core: prose(1000),
  options: z.array(requiredLine('an option', 200)).max(6, 'At most six options').refine((all) => all.length !== 1, 'One option is no choice: give two, or none'),
  resourceIds: z.array(id).max(100), stances: z.record(id, stance).describe('By resource; adapt where none is given'), audience, deciderId: id, decideBy: date, closesOn: date, names, openTo, invitations,
};
export const proposalCard = z.object({
  id, title: z.string(), strength, reason: z.string(), stage, audience: z.object({ schools: z.array(schoolRef), subjects: z.array(z.string()), phases: z.array(z.string()) }),
  decider: personRef, decideBy: date, openedOn: date.nullable(), closesOn: date, names, openTo, applies: z.boolean().describe('I am asked'), invited: z.boolean().describe('I am asked as one of those also invited'), answered: z.boolean().describe('I have answered'),
  overdue: z.boolean().describe('To be decided by a day that has passed'),
  decision: z.object({ outcome, reasons: z.string(), decidedOn: date }).nullable(),
});
export type ProposalCard = z.output<typeof proposalCard>;

const tally = z.object({ yes: z.int(), partly: z.int(), no: z.int(), n: z.int() });
/** How those asked judge the answer: exact, in words, or not yet shown. */
export const verdictFigure = z.union([z.object({ suppressed: z.literal(true), from: z.int().describe('Shown from so many answers on') }), z.object({ suppressed: z.literal(false), n: z.int(), words: z.string() }), tally.extend({ suppressed: z.literal(false) })]);
export const myVerdict = z.object({ may: z.boolean(), given: z.boolean() });
const proposal = proposalCard.extend({
  about: z.object({ id, title: z.string() }).nullable().describe('The expectation it would change'), hopes: z.string(), core: z.string(), options: z.array(z.string()), proposer: personRef, invitations: z.array(invitedGroup), resources: z.array(z.object({ id, title: z.string().nullable(), readable: z.boolean(), stance })),
  coreShare: z.number().nullable(), version: z.int(), mandateId: id.nullable(), receipt: z.string().describe('Who will see what is answered, from how many, and when'),
  progress: z.object({ sentence: z.string(), schools: z.array(z.object({ school: z.string(), words: z.string() })),
    apart: z.array(z.object({ who: z.string(), words: z.string() })).describe('Those it would apply to and those also invited, where both are ten people; else empty') }).nullable().describe('While it is open; rounded'),
  decision: z.object({ outcome, reasons: z.string(), heard: z.string(), changes: z.string(), decidedOn: date, decidedBy: personRef, onTime: z.boolean(), days: z.int().describe('From the closing to the answer') }).nullable(),
  themes: z.array(answeredTheme).describe('Of the comments, once it has closed; the answers once it is decided'), withdrawn: z.object({ on: date, reason: z.string() }).nullable(), verdict: verdictFigure, mine: myVerdict,
  abilities: z.object({ edit: z.boolean(), open: z.boolean(), invite: z.boolean(), withdraw: z.boolean(), answer: z.boolean(), close: z.boolean(), decide: z.boolean(), mandate: z.boolean() }),
});
export type Proposal = z.output<typeof proposal>;

const scale = z.int().min(1).max(5).nullable();
const point = z.object({ id, kind: pointKind, text: z.string(), author: personRef.nullable(), mine: z.boolean(), supported: z.boolean(), support: z.string().nullable().describe('Hidden until it closes') });
const item = z.enum(Object.keys(VIEW_ITEMS) as [ViewItem, ...ViewItem[]]);
const results = z.object({
  figures: z.array(z.object({ group, heard: share, items: z.array(z.object({ item, distribution })) })).describe('Everybody first, then places, subjects and cells by name'),
  apart: z.object({
    items: z.array(z.object({ item, purely: z.boolean().describe('All of each group are on its side; else at least three in four'), asked: distribution, invited: distribution })).describe('Sums of groups that are published anyway'),
    note: z.string(),
  }).nullable().describe('Those it would apply to beside those also invited; null where nobody was invited'),
  options: z.array(z.object({ option: z.string(), words: z.string() })), points: z.array(point), pointsNote: z.string().nullable(),
  comments: z.array(z.object({ text: z.string(), author: personRef.nullable() })), commentsNote: z.string().nullable(), notShown: z.string(),
});

const percentOf = z.object({ done: z.int(), of: z.int() });
const ledger = z.object({
  since: date, sentence: z.string(), decisions: z.int(), consulted: z.int(), urgent: z.int(), declined: z.int(), changed: z.int(), onTime: percentOf, medianDays: z.number().nullable(),
  responses: z.object({ given: z.int(), onTime: z.int(), overdue: z.int(), owed: z.int() }), exceptions: z.object({ granted: z.int(), waiting: z.int(), late: z.int() }),
  feltAnswered: verdictFigure, lapsed: z.int(), withdrawn: z.int().describe('Consultations withdrawn while they were open'),
  halfTerms: z.array(z.object({
    name: z.string(), from: date, to: date, decisions: z.int(), consulted: z.int(), urgent: z.int(), declined: z.int(), onTime: percentOf, medianDays: z.number().nullable(),
    responses: percentOf.describe('“You said, we did”: given on time, of those given'), feltAnswered: verdictFigure,
  })).describe('Oldest first, without a gap; each half-term with the holiday after it'),
  entries: z.array(z.object({ id, kind: z.enum(['decision', 'urgent']), title: z.string(), on: date, outcome: outcome.nullable(), words: z.string(), onTime: z.boolean().nullable(),
    consulted: z.boolean().describe('Asked about for three school days or more'), asked: z.string().nullable().describe('How long people were asked and how many were heard; null where nobody was asked') })),
  overdue: z.array(z.object({ id, kind: z.enum(['decision', 'response']), title: z.string(), dueOn: date, who: personRef })),
});
export type VoiceLedger = z.output<typeof ledger>;

export const decisionRoutes = defineRoutes({
  'proposal.list': {
    summary: 'What is proposed, asked about and decided, newest first', can: 'signed-in',
    query: z.object({ q: line(200).optional(), stage: stage.optional(), outcome: outcome.optional() }), response: z.object({ items: z.array(proposalCard), mayPropose: z.boolean() }),
  },
  'proposal.create': { summary: 'Draft a proposal', can: 'decision.propose', status: 201, body: z.object({ ...proposalFields, core: proposalFields.core.default(''), options: proposalFields.options.default([]), resourceIds: proposalFields.resourceIds.default([]), stances: proposalFields.stances.default({}), names: names.default('anonymous'), openTo: openTo.default('asked'), invitations: invitations.default([]), threadId: id.nullable().default(null).describe('The thread it grew out of'), aboutId: id.nullable().default(null).describe('The expectation it would change') }), response: proposal },
  'proposal.show': { summary: 'One proposal, with what was decided', can: 'signed-in', params: idParams, response: proposal },
  'proposal.update': { summary: 'Change a draft', can: 'decision.propose', params: idParams, problems: ['thing.stale', 'consultation.stage'], body: z.object(proposalFields).partial().extend({ version: z.int() }), response: proposal },
  'proposal.discard': { summary: 'Throw a draft away', can: 'decision.propose', params: idParams, status: 204, problems: ['consultation.stage'], response: nothing },
  'consultation.open': { summary: 'Ask those it would apply to', can: 'decision.propose', params: idParams, problems: ['consultation.stage'], body: z.object({ version: z.int() }), response: proposal },
  'consultation.reach': {
    summary: 'How many people a consultation would ask, and how many the groups invited would add, before it is used', can: 'decision.propose',
    body: z.object({ audience, invitations, names: names.default('anonymous'), openTo: openTo.default('asked'), proposalId: id.nullable().default(null).describe('One that is open: those it asks already are not added') }),
    response: z.object({ asked: z.int().nullable().describe('Null: fewer than 10'), added: z.int().nullable().describe('Not asked already; null: fewer than 10'), few: z.string().nullable().describe('Why so few cannot be asked without their names'), note: z.string().nullable() }),
  },
  'consultation.invite': {
    summary: 'Invite more groups while it is open; no invitation is taken back', can: 'decision.propose', params: idParams, problems: ['ability.missing', 'consultation.stage'],
    body: z.object({ invitations: invitations.min(1, 'Choose at least one group') }), response: proposal,
  },
  'consultation.withdraw': {
    summary: 'Withdraw an open consultation: what was answered is destroyed unread, and everyone asked is told why', can: 'decision.propose', params: idParams, problems: ['ability.missing', 'consultation.stage'],
    body: z.object({ reason: prose(300).pipe(z.string().min(20, 'Say why, in a sentence that everyone asked will read')) }), response: proposal,
  },
  'consultation.close': { summary: 'Close a consultation: answers are frozen, the link to people goes, figures are published', can: 'decision.propose', params: idParams, problems: ['consultation.stage', 'consultation.too_soon'], response: nothing, status: 204 },
  'consultation.results': { summary: 'What those asked said; nothing until it has closed', can: 'signed-in', params: idParams, response: results },
  'view.submit': {
    summary: 'Say how it would suit me, again until it closes', can: 'signed-in', params: idParams, status: 204, problems: ['ability.missing', 'consultation.closed'],
    body: z.object({ suits: z.int('Please choose 1 to 5').min(1).max(5), pupils: scale.default(null), values: scale.default(null), workload: scale.default(null), option: z.int().min(1).max(6).nullable().default(null), comment: prose(400).default('') }), response: nothing,
  },
  'point.list': { summary: 'What colleagues put forward while it is open', can: 'signed-in', params: idParams, problems: ['ability.missing'], response: z.object({ items: z.array(point) }) },
  'point.add': { summary: 'Put an alternative, a concern or a merit before everyone asked', can: 'signed-in', params: idParams, status: 201, problems: ['ability.missing', 'consultation.closed', 'point.too_many'], body: z.object({ kind: pointKind, text: prose(400).pipe(z.string().min(10, 'Say it in a sentence')) }), response: z.object({ items: z.array(point) }) },
  'point.support': { summary: 'Support a point, or no longer', can: 'signed-in', params: idParams.extend({ pointId: id }), status: 204, problems: ['ability.missing', 'consultation.closed'], body: z.object({ supported: z.boolean() }), response: nothing },
  'decision.publish': {
    summary: 'Publish what was decided, why, and what the consultation changed', can: 'signed-in', params: idParams, problems: ['ability.missing', 'consultation.stage'],
    body: z.object({
      outcome, heard: prose(2000).pipe(z.string().min(20, 'Say what you heard, in a few sentences')), reasons: prose(2000).pipe(z.string().min(20, 'Give the reasons, in a few sentences')),
      changes: prose(2000).pipe(z.string().min(10, 'Say what changed, or that nothing did and why')), answers: themeAnswers,
    }), response: proposal,
  },
  'verdict.give': { summary: 'Say whether an answer answered it; nobody can read a single one', can: 'signed-in', params: idParams, status: 204, problems: ['ability.missing', 'verdict.given', 'verdict.ended'], body: z.object({ verdict }), response: nothing },
  'voice.show': { summary: 'The voice ledger: how well the trust listens', can: 'signed-in', response: ledger },
});
