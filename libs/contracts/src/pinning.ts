// Contracts of posts pinned to a part of a lesson: seen beside the part, and the part under the post.
import * as z from 'zod';
import { blockId } from './block-changes';
import { shortPost } from './catching-up';
import { id, idParams } from './fields';
import { post } from './networks';
import { defineRoutes } from './route';

export const pinningRoutes = defineRoutes({
  'post.pin': { summary: 'Pin my post, or as a lead someone’s, to a part of a lesson', can: 'signed-in', params: idParams, problems: ['thread.closed'], body: z.object({ resourceId: id, blockId }), response: post },
  'post.unpin': { summary: 'Take the pin out', can: 'signed-in', params: idParams, problems: ['thread.closed'], response: post },
  'post.pinned': {
    summary: 'The part a post is about, as I may read it', can: 'signed-in', params: idParams,
    response: z.object({ part: z.object({ resourceId: id, title: z.string(), blockId: z.string(), quote: z.string().describe('How the part begins now; empty: the lesson no longer has it') }).nullable() }),
  },
  'pin.list': { summary: 'Posts of my networks about parts of a lesson, newest first', can: 'signed-in', params: idParams, response: z.object({ items: z.array(shortPost.extend({ blockId: z.string() })) }) },
});
