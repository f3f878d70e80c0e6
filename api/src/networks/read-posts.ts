// A page of a thread's posts, oldest first, reading backwards from the newest.
import type { Answer, Post } from '@trellis/contracts';
import { notFound, type Actor, type Tx } from '@trellis/platform';
import { linkedResources, type ResourceCards } from './linked-resources';
import { POST_AUTHOR, POST_COLUMNS, presentPost, resourcesOf, type PostRow } from './post.presenter';

const PAGE = `SELECT ${POST_COLUMNS} FROM post p ${POST_AUTHOR}
  WHERE p.trust_id = $1 AND p.thread_id = $2 AND p.seq < coalesce($3::bigint, 9223372036854775807) ORDER BY p.seq DESC LIMIT $4`;

type Page = Answer<'post.list'>;

/** The newest first, and one more than the limit where there is an older one. */
export function pageOfPosts(tx: Tx, threadId: string, before: number | null, limit: number): Promise<PostRow[]> {
  return tx.query<PostRow>(PAGE, [tx.trustId, threadId, before, limit + 1]);
}

/** `seq` must have been read before the rows: then a change that is missing here comes after it. */
export async function presentPage(tx: Tx, actor: Actor, rows: readonly PostRow[], limit: number, seq: number, alsoLinked: readonly string[] = []): Promise<{ page: Page; cards: ResourceCards }> {
  return pageWith(rows, limit, seq, await linkedResources(tx, actor, [...resourcesOf(rows.slice(0, limit)), ...alsoLinked]));
}

/** The same with the cards at hand. */
export function pageWith(rows: readonly PostRow[], limit: number, seq: number, cards: ResourceCards): { page: Page; cards: ResourceCards } {
  const shown = rows.slice(0, limit).reverse();
  return { page: { items: shown.map((row) => presentPost(row, cards)), before: rows.length > limit ? shown[0]?.seq ?? null : null, seq }, cards };
}

const ONE = `SELECT ${POST_COLUMNS} FROM post p ${POST_AUTHOR} WHERE p.trust_id = $1 AND p.id = $2`;

/** A post already known to be readable, as it is now. */
export async function onePost(tx: Tx, actor: Actor, id: string): Promise<Post> {
  const row = await tx.first<PostRow>(ONE, [tx.trustId, id]);
  if (!row) throw notFound();
  return presentPost(row, await linkedResources(tx, actor, resourcesOf([row])));
}
