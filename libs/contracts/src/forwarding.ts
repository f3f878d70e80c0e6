// Contracts of forwarding: a post brought to another network, where each reader sees of it what they may.
import * as z from 'zod';
import { id, idParams, requiredLine } from './fields';
import { post, postBody } from './networks';
import { defineRoutes } from './route';

/** The forwarded post as it is now, for who may read it: members of its network, and everyone where anyone may join. */
const quote = post.pick({ id: true, networkId: true, threadId: true, author: true, at: true, deleted: true, body: true, resources: true, files: true }).extend({ network: z.string(), title: z.string() });
export type Quote = z.output<typeof quote>;

export const forwardingRoutes = defineRoutes({
  'post.forward': {
    summary: 'Bring a post to another network of mine, in a new thread or as a reply', can: 'signed-in', params: idParams, status: 201, problems: ['thread.closed', 'request.key_reused'],
    body: postBody.extend({ networkId: id, threadId: id.nullable().default(null).describe('Null: a new thread'), title: requiredLine('a title', 160).nullable().default(null).describe('Of a new thread; null: that of the thread it comes from') }),
    response: z.object({ networkId: id, threadId: id, postId: id }),
  },
  'post.quote': { summary: 'What I may read of the post that this one brings', can: 'signed-in', params: idParams, response: z.object({ quote: quote.nullable() }) },
});
