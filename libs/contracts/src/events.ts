// Everything that happened which somebody else must hear of: ids and versions, never content. Written through the outbox.
import * as z from 'zod';
import { id } from './fields';

const person = { personId: id };
/** What a change of an expectation may be about, in the order in which it is told. */
export const MANDATE_CHANGES = ['lifted', 'resumed', 'strength', 'resources', 'stances', 'dates', 'review', 'audience', 'words', 'owner'] as const;
export type MandateChange = (typeof MANDATE_CHANGES)[number];

export const EVENTS = {
  'person.placed': z.object({ ...person, fromSubject: z.string().nullable().describe('What they taught before; null: as before, or they are new') }),
  'person.deactivated': z.object(person),
  'person.signed_out': z.object({ ...person, sessionId: id.nullable().describe('Null: everywhere') }),
  'resource.created': z.object({ resourceId: id, ...person }),
  'resource.changed': z.object({ resourceId: id, ...person, number: z.int() }),
  'revision.saved': z.object({ resourceId: id, rootId: id, ...person, number: z.int() }),
  'resource.opened': z.object({ resourceId: id, rootId: id, ...person }),
  'resource.adapted': z.object({ resourceId: id, rootId: id, originId: id, ...person, changedBlocks: z.int() }),
  'resource.used': z.object({ resourceId: id, rootId: id, ...person, useId: id, taughtOn: z.string() }),
  'resource.use_removed': z.object({ resourceId: id, rootId: id, ...person, useId: id, taughtOn: z.string() }),
  'use.told': z.object({ resourceId: id, useId: id, ...person }),
  'comment.added': z.object({ resourceId: id, commentId: id, ...person }),
  'comment.resolved': z.object({ resourceId: id, commentId: id, ...person }),
  'resource.thanked': z.object({ resourceId: id, ...person }),
  'update.waiting': z.object({ originId: id, number: z.int(), core: z.boolean().default(false).describe('What is core in it changed'), resourceIds: z.array(id) }),
  'offer.sent': z.object({ offerId: id, ...person }),
  'offer.answered': z.object({ offerId: id, ...person }),
  'offer.withdrawn': z.object({ offerId: id, ...person }),
  'offer.commented': z.object({ offerId: id, commentId: id, ...person }),
  'variant.ended': z.object({ resourceId: id, variantId: id, ...person }),
  'offer.overdue': z.object({ offerId: id, tellIds: z.array(id) }),
  'membership.added': z.object({ networkId: id, ...person }),
  'membership.removed': z.object({ networkId: id, ...person }),
  'membership.told': z.object({ networkId: id, ...person, what: z.enum(['added', 'let_in', 'not_now', 'lead', 'no_lead']), byId: id }),
  'joining.asked': z.object({ networkId: id, ...person }),
  'network.without_lead': z.object({ networkId: id }),
  'post.created': z.object({ networkId: id, threadId: id, postId: id, ...person, seq: z.int(), mentions: z.array(id), networks: z.array(id).optional() }),
  'thread.started': z.object({ networkId: id, threadId: id, postId: id }),
  'answer.marked': z.object({ networkId: id, threadId: id, postId: id, ...person }),
  'introduction.proposed': z.object({ introductionId: id }),
  'introduction.met': z.object({ introductionId: id }),
  'question.unveiled': z.object({ requestId: id }),
  'threshold.asked': z.object({ changeId: id }),
  'threshold.changed': z.object({ changeId: id }),
  'report.made': z.object({ reportId: id }),
  'report.moved': z.object({ reportId: id, fromId: id }),
  'report.closed': z.object({ reportId: id }),
  'safeguarding.named': z.object({ contactId: id }),
  'moderation.acted': z.object({ actId: id }),
  'question.waiting': z.object({ networkId: id, threadId: id }),
  'mandate.started': z.object({ mandateId: id }),
  'mandate.changed': z.object({ mandateId: id, changes: z.array(z.enum(MANDATE_CHANGES)), was: z.object({ schoolIds: z.array(id), subjects: z.array(z.string()), phases: z.array(z.string()) }).describe('Whom it asked before'), fromOwnerId: id.nullable().describe('Null: the same person answers for it'), byId: id }),
  'mandate.reached': z.object({ actId: id.describe('By which look at who has come to an expectation') }),
  'consultation.opened': z.object({ proposalId: id }),
  'consultation.invited': z.object({ proposalId: id, actId: id.describe('By which act: an invitation, or coming later to those it asks') }),
  'consultation.withdrawn': z.object({ proposalId: id }),
  'consultation.closed': z.object({ proposalId: id }),
  'decision.published': z.object({ proposalId: id }),
  'mandate.reviewed': z.object({ mandateId: id, reviewId: id }),
  'review.near': z.object({ mandateId: id }),
  'response.owed': z.object({ responseId: id }),
  'response.given': z.object({ responseId: id }),
  'exception.requested': z.object({ exceptionId: id }),
  'exception.answered': z.object({ exceptionId: id }),
  'exception.ended': z.object({ exceptionId: id, ...person }),
  'pulse.asked': z.object({ waveId: id, round: z.int(), schoolId: id, again: z.boolean() }),
  'pulse.closed': z.object({ waveId: id }),
  'wave.closed': z.object({ waveId: id }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<N extends EventName> = z.output<(typeof EVENTS)[N]>;
