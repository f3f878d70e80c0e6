// Contracts of comments: remarks on a part of a lesson, answered, resolved and opened again.
import * as z from 'zod';
import { blockId } from './block-changes';
import { id, idParams, instant, nothing, personRef, prose } from './fields';
import { defineRoutes } from './route';

const body = prose(2000).pipe(z.string().min(1, 'Please write something'));
const comment = z.object({
  id, author: personRef, body: z.string().describe('Empty: taken back'), at: instant, edited: z.boolean(), number: z.int().describe('The version it was said of'), mine: z.boolean(),
});
export const commentThread = z.object({
  id, blockId, quote: z.string().describe('How the part begins now; empty: the lesson no longer has it'), resolved: z.object({ by: personRef, at: instant }).nullable(),
  comments: z.array(comment), abilities: z.object({ resolve: z.boolean() }),
});
export type CommentThread = z.output<typeof commentThread>;

export const commentRoutes = defineRoutes({
  'comment.list': { summary: 'Comments on a lesson, in its order', can: 'signed-in', params: idParams, response: z.object({ threads: z.array(commentThread), open: z.int() }) },
  'comment.add': {
    summary: 'Comment on a part, or answer a comment', can: 'signed-in', params: idParams, status: 201,
    body: z.object({ blockId, threadId: id.nullable().default(null).describe('The comment that is answered'), body }), response: commentThread,
  },
  'comment.edit': { summary: 'Change my comment', can: 'signed-in', params: idParams, body: z.object({ body }), response: commentThread },
  'comment.delete': { summary: 'Take my comment back', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'comment.resolve': { summary: 'Say that a comment is dealt with, or open it again', can: 'signed-in', params: idParams, body: z.object({ resolved: z.boolean() }), response: commentThread },
});
