// A page of a thread's posts, oldest first, reading backwards from the newest.
import type { Answer } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import { linkedResources, type ResourceCards } from './linked-resources';
import { POST_AUTHOR, POST_COLUMNS, presentPost, resourcesOf, type PostRow } from './post.presenter';

const PAGE = `SELECT ${POST_COLUMNS} FROM post p ${POST_AUTHOR}
  WHERE p.trust_id = $1 AND p.thread_id = $2 AND p.seq < coalesce($3::bigint, 9223372036854775807) ORDER BY p.seq DESC LIMIT $4`;

/** `seq` must have been read before: then a change that is missing here comes after it. */
export async function readPosts(tx: Tx, actor: Actor, threadId: string, seq: number, before: number | null, limit: number, alsoLinked: readonly string[] = []): Promise<{ page: Answer<'post.list'>; cards: ResourceCards }> {
  const rows = await tx.query<PostRow>(PAGE, [tx.trustId, threadId, before, limit + 1]);
  const shown = rows.slice(0, limit).reverse();
  const cards = await linkedResources(tx, actor, [...resourcesOf(shown), ...alsoLinked]);
  return { page: { items: shown.map((row) => presentPost(row, cards)), before: rows.length > limit ? shown[0]?.seq ?? null : null, seq }, cards };
}
