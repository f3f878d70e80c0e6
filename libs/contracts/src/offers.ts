// Contracts of offers: changes in an adaptation, offered back to the author of its original, and the answer they get.
import * as z from 'zod';
import { cursor, date, documentJson, id, idParams, instant, line, nothing, pageOf, personRef, prose, requiredLine } from './fields';
import { review } from './reviews';
import { adaptationReason, changeEntry, changeKind } from './resources';
import { defineRoutes } from './route';

export const offerStatus = z.enum(['draft', 'open', 'taken', 'endorsed', 'declined', 'withdrawn']);
export type OfferStatus = z.output<typeof offerStatus>;
const thing = z.object({ id, title: z.string() });
const blockIds = z.array(z.string().min(1).max(64)).max(2000);

/** A part that differs from the original, as it can be offered. */
const offeredPart = changeEntry.extend({
  id: z.string(), blockId: z.string().nullable().describe('In the original; null for a new part'), core: z.boolean(),
  others: z.int().nullable().describe('How many colleagues changed the same part of the original; null when so few that it would point to people'),
});
const card = z.object({
  id, status: offerStatus, resource: thing.nullable().describe('Null: not shared with you any more'), author: personRef, why: z.string(), reason: adaptationReason.nullable(), parts: z.int(),
  sentAt: instant.nullable(), dueOn: date.nullable(), daysLeft: z.int().nullable().describe('School days left to answer; negative when overdue'), passedOn: z.boolean().describe('Overdue, and with the subject lead'),
  answeredAt: instant.nullable(), updatedAt: instant,
});
export type OfferCard = z.output<typeof card>;
const answer = z.object({ at: instant, by: personRef, text: z.string(), number: z.int().nullable().describe('The version of the original it went into'), taken: z.array(z.string()).describe('Ids of the parts that were taken'), variant: z.string().nullable() });
export const offerFull = card.extend({
  version: z.int(), adaptation: thing.nullable().describe('Null: not shared with you'), adaptationNumber: z.int(), baseNumber: z.int().describe('The version of the original that was changed'), currentNumber: z.int().nullable(),
  shareWhole: z.boolean().describe('The whole version may stand beside the original, for everyone who sees that'), suggestedName: z.string(),
  changes: z.array(offeredPart), review: review.nullable().describe('For whoever may answer an open offer: it laid over the original as it is now'), answer: answer.nullable(),
  comments: z.array(z.object({ id, author: personRef, text: z.string(), at: instant })),
  rivals: z.array(z.object({ id, author: personRef, parts: z.int() })).describe('Other open offers that change the same parts, for whoever may answer'),
  abilities: z.object({ edit: z.boolean(), withdraw: z.boolean(), answer: z.boolean(), comment: z.boolean() }),
});
export type OfferFull = z.output<typeof offerFull>;
export const variant = z.object({ id, title: z.string(), name: z.string(), author: personRef, reason: adaptationReason.nullable(), by: personRef, at: instant, number: z.int(), newer: z.boolean().describe('It was changed after it was endorsed') });

const offered = {
  parts: blockIds.describe('Ids of the changes offered'), why: prose(1000), reason: adaptationReason.nullable(),
  shareWhole: z.boolean(), suggestedName: line(40),
};
const offerAnswer = { answer: prose(1000).default('') };

export const offerRoutes = defineRoutes({
  'offer.changes': {
    summary: 'What my version changed in its original, to choose from', can: 'signed-in', params: idParams,
    response: z.object({ id, title: z.string(), number: z.int(), original: z.object({ id, title: z.string(), author: personRef }).nullable(), baseNumber: z.int(), changes: z.array(offeredPart), offered: z.array(z.string()).describe('Ids of the changes that wait for an answer already'), open: z.array(card).describe('Offers of this version that wait for an answer or to be sent') }),
  },
  'offer.create': {
    summary: 'Offer changes back, or begin to', can: 'signed-in', params: idParams, status: 201,
    body: z.object({ ...offered, parts: offered.parts.default([]), why: offered.why.default(''), reason: offered.reason.default(null), shareWhole: z.boolean().default(false), suggestedName: offered.suggestedName.default(''), number: z.int().min(1).describe('The version of mine that was looked at'), send: z.boolean().default(false) }),
    problems: ['thing.stale'], response: offerFull,
  },
  'offer.list': {
    summary: 'Offers I made, or that wait for my answer', can: 'signed-in',
    query: z.object({ box: z.enum(['mine', 'to-answer', 'answered']), cursor }), response: pageOf(card).extend({ waiting: z.int().describe('Offers that wait for my answer') }),
  },
  'offer.standing': {
    summary: 'How the trust answers offers, for all staff', can: 'signed-in',
    response: z.object({
      days: z.int().describe('School days in which an offer is to be answered'), sent: z.int(), answered: z.int(), waiting: z.int(), overdue: z.int(), taken: z.int(), endorsed: z.int(), declined: z.int(),
      rate: z.number().nullable().describe('Share answered in time of those whose time is up or that are answered; null below five'), medianDays: z.number().nullable(),
    }),
  },
  'offer.show': { summary: 'One offer, with its changes laid over the original as it is now', can: 'signed-in', params: idParams, response: offerFull },
  'offer.update': {
    summary: 'Change an offer that is not sent yet', can: 'signed-in', params: idParams, problems: ['thing.stale', 'offer.closed'],
    body: z.object(offered).partial().extend({ version: z.int() }), response: offerFull,
  },
  'offer.send': { summary: 'Send it to the author', can: 'signed-in', params: idParams, body: z.object({ version: z.int() }), problems: ['thing.stale', 'offer.closed'], response: offerFull },
  'offer.withdraw': { summary: 'Take my offer back; one that was never sent is gone', can: 'signed-in', params: idParams, status: 204, problems: ['offer.closed'], response: nothing },
  'offer.take': {
    summary: 'Take all or some of it into the original', can: 'signed-in', params: idParams, problems: ['document.invalid', 'thing.stale', 'offer.closed'],
    body: z.object({ ...offerAnswer, document: documentJson, baseNumber: z.int().min(1).describe('The version of the original that was reviewed'), taken: blockIds.describe('Ids of the changes it holds'), change: changeKind.nullable().default('improvement') }),
    response: offerFull,
  },
  'offer.endorse': {
    summary: 'Let the whole version stand beside the original under a name', can: 'signed-in', params: idParams, problems: ['offer.closed'],
    body: z.object({ ...offerAnswer, name: requiredLine('a name, for example EAL or 45 minutes', 40) }), response: offerFull,
  },
  'offer.decline': {
    summary: 'Say no, and why', can: 'signed-in', params: idParams, problems: ['offer.closed'],
    body: z.object({ answer: prose(1000).pipe(z.string().min(1, 'Please say why: your colleague sees it')) }), response: offerFull,
  },
  'offer.comment': { summary: 'Say something about an offer', can: 'signed-in', params: idParams, status: 201, body: z.object({ text: prose(1000).pipe(z.string().min(1, 'Please write something')) }), response: offerFull },
  'variant.list': { summary: 'Versions its author endorsed, beside the original', can: 'signed-in', params: idParams, response: z.object({ items: z.array(variant), abilities: z.object({ end: z.boolean() }) }) },
  'variant.end': { summary: 'No longer endorse a version', can: 'signed-in', params: z.object({ id, variantId: id }), status: 204, response: nothing },
});
