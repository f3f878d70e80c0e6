// A retry of a post that was already made: found by its author and client key.
import type { Post } from '@trellis/contracts';
import { notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { FilesGone } from './attaching/post-files';
import { cameFrom } from './moving/still-here';
import { linkedResources } from './linked-resources';
import { POST_AUTHOR, POST_COLUMNS, presentPost, resourcesOf, type PostRow } from './post.presenter';

/** Rolls the transaction back: the seq it took must not be spent. */
export class AlreadyPosted extends Error {}

const FIND = `SELECT ${POST_COLUMNS} FROM post p ${POST_AUTHOR}
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = p.author_id
  WHERE p.trust_id = $1 AND p.author_id = $2 AND p.client_key = $3`;

export async function findPosted(tx: Tx, actor: Actor, clientKey: string): Promise<Post | undefined> {
  const row = await tx.first<PostRow>(FIND, [tx.trustId, actor.personId, clientKey]);
  return row && presentPost(row, await linkedResources(tx, actor, resourcesOf([row])));
}

/** Files that are used already may be used by this very post; where they are not, that is what is wrong. */
export async function postedBefore(tx: Tx, actor: Actor, clientKey: string, why: Error): Promise<Post | undefined> {
  const post = await findPosted(tx, actor, clientKey);
  if (!post && why instanceof FilesGone) throw why;
  return post;
}

/** A key belongs to one place, or to where a moderator has moved the post from there. @throws ProblemError request.key_reused when it was used in another */
export async function requireSameThread(tx: Tx, post: Post | undefined, threadId: string): Promise<Post> {
  if (!post) throw notFound();
  if (post.threadId !== threadId && !await cameFrom(tx, post.id, threadId)) throw new ProblemError('request.key_reused', 'That client key was used for a post in another thread');
  return post;
}
