// Contracts of what came of a thread: an offer, a comment on a lesson, a proposal; seen from the thread and from there.
import * as z from 'zod';
import { blockId } from './block-changes';
import { id, idParams, instant, personRef, prose } from './fields';
import { defineRoutes } from './route';

const lesson = z.object({ id, title: z.string() });
const outcome = z.object({
  id, kind: z.enum(['offer', 'comment', 'proposal']), at: instant, by: personRef, resource: lesson.nullable().describe('The lesson it is about, if I may read it'),
});
const outcomes = z.object({
  items: z.array(outcome).describe('Oldest first'),
  lessons: z.array(lesson).describe('Lessons the thread is about, to comment on'), versions: z.array(lesson.extend({ number: z.int() })).describe('My versions of them, with changes to offer back'),
});
export type Outcomes = z.output<typeof outcomes>;
export type ThreadOrigin = z.output<typeof origin>;
const origin = z.object({ id: id.describe('The offer, comment or proposal'), thread: z.object({ id, title: z.string() }), network: z.object({ id, name: z.string() }) });

export const outcomeRoutes = defineRoutes({
  'outcome.list': { summary: 'What came of a thread, and what I can make of it', can: 'signed-in', params: idParams, response: outcomes },
  'outcome.comment': {
    summary: 'Raise what a thread says as a comment on a part of a lesson', can: 'signed-in', params: idParams, status: 201,
    body: z.object({ resourceId: id, blockId, body: prose(2000).pipe(z.string().min(1, 'Please write something')) }), response: outcomes.extend({ commentId: id }),
  },
  'outcome.offer': {
    summary: 'Begin an offer of my version from a thread', can: 'signed-in', params: idParams, status: 201,
    body: z.object({ adaptationId: id, why: prose(1000).default('') }), response: outcomes.extend({ offerId: id }),
  },
  'outcome.origins': { summary: 'From which threads of mine these came', can: 'signed-in', query: z.object({ ids: z.string().max(8000).transform((text) => text.split(',').filter(Boolean)).pipe(z.array(id).min(1).max(200)) }), response: z.object({ items: z.array(origin) }) },
});
