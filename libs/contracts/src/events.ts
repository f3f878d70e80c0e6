// Everything that happened which somebody else must hear of: ids and versions, never content. Written through the outbox.
import * as z from 'zod';
import { id } from './fields';

const person = { personId: id };
export const EVENTS = {
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
  'post.created': z.object({ networkId: id, threadId: id, postId: id, ...person, seq: z.int(), mentions: z.array(id), networks: z.array(id).optional() }),
  'thread.started': z.object({ networkId: id, threadId: id, postId: id }),
  'answer.marked': z.object({ networkId: id, threadId: id, postId: id, ...person }),
  'introduction.proposed': z.object({ introductionId: id }),
  'introduction.met': z.object({ introductionId: id }),
  'question.unveiled': z.object({ requestId: id }),
  'report.made': z.object({ reportId: id }),
  'report.closed': z.object({ reportId: id }),
  'moderation.acted': z.object({ actId: id }),
  'question.waiting': z.object({ networkId: id, threadId: id }),
  'mandate.started': z.object({ mandateId: id }),
  'consultation.opened': z.object({ proposalId: id }),
  'consultation.closed': z.object({ proposalId: id }),
  'decision.published': z.object({ proposalId: id }),
  'mandate.reviewed': z.object({ mandateId: id, reviewId: id }),
  'response.owed': z.object({ responseId: id }),
  'response.given': z.object({ responseId: id }),
  'exception.requested': z.object({ exceptionId: id }),
  'exception.answered': z.object({ exceptionId: id }),
  'pulse.asked': z.object({ waveId: id, round: z.int(), schoolId: id, again: z.boolean() }),
  'pulse.closed': z.object({ waveId: id }),
  'wave.closed': z.object({ waveId: id }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<N extends EventName> = z.output<(typeof EVENTS)[N]>;
