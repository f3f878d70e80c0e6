// The gapless history of a network after a seq, with threads and posts in their present state: what catch-up answers and live messages carry.
import type { NetworkChange } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import { linkedResources } from './linked-resources';
import { POST_AUTHOR, POST_COLUMNS, presentPost, resourcesOf, type PostRow } from './post.presenter';
import { THREAD_AUTHOR, THREAD_COLUMNS, type ThreadRow } from './thread.access';
import { presentSharedThread } from './thread.presenter';

interface StepRow { seq: number; kind: NetworkChange['kind']; at: Date; thread_id: string; post_id: string | null }

const STEPS = 'SELECT seq, kind, at, thread_id, post_id FROM network_change WHERE trust_id = $1 AND network_id = $2 AND seq > $3 ORDER BY seq LIMIT $4';
/** What has moved to another network since is no longer this one's to tell. */
const THREADS = `SELECT ${THREAD_COLUMNS} FROM thread t ${THREAD_AUTHOR} WHERE t.trust_id = $1 AND t.id = ANY($2) AND t.network_id = $3`;
const POSTS = `SELECT ${POST_COLUMNS} FROM post p ${POST_AUTHOR} WHERE p.trust_id = $1 AND p.id = ANY($2) AND p.network_id = $3`;

/** In the order of seq; four queries however many there are. */
export async function readChanges(tx: Tx, reader: Actor, networkId: string, after: number, limit: number): Promise<NetworkChange[]> {
  const steps = await tx.query<StepRow>(STEPS, [tx.trustId, networkId, after, limit]);
  if (!steps.length) return [];
  const postIds = [...new Set(steps.flatMap((step) => step.post_id ?? []))];
  const posts = postIds.length ? await tx.query<PostRow>(POSTS, [tx.trustId, postIds, networkId]) : [];
  const threads = await tx.query<ThreadRow>(THREADS, [tx.trustId, [...new Set([...steps, ...posts].map((one) => one.thread_id))], networkId]);
  const cards = await linkedResources(tx, reader, [...resourcesOf(posts), ...threads.flatMap((thread) => thread.resource_id ?? [])]);
  const threadById = new Map(threads.map((row) => [row.id, presentSharedThread(row, cards)]));
  const postById = new Map(posts.map((row) => [row.id, presentPost(row, cards)]));
  return steps.map(({ seq, kind, at, thread_id, post_id }) => {
    const post = post_id === null ? undefined : postById.get(post_id);
    const threadId = post?.threadId ?? thread_id;
    const thread = threadById.get(threadId);
    return { seq, kind, at: at.toISOString(), threadId, ...(thread && { thread }), ...(post && { post }) };
  });
}
