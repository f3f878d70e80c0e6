// A post with what decides who may change it. Only members of its network know of it.
import { notFound, type Actor, type Tx } from '@trellis/platform';

export interface PostPlace { id: string; network_id: string; thread_id: string; author_id: string | null; text: string; deleted: boolean; closed: boolean; archived: boolean; lead: boolean; network: string }

const LOAD = `
  SELECT p.id, p.network_id, p.thread_id, p.author_id, p.text, p.deleted_at IS NOT NULL AS deleted, t.closed, n.archived, m.lead, n.name AS network
  FROM post p
  JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id
  JOIN network n ON n.trust_id = $1 AND n.id = p.network_id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2
  WHERE p.trust_id = $1 AND p.id = $3`;

/** @throws ProblemError thing.not_found */
export async function loadPost(tx: Tx, actor: Actor, id: string): Promise<PostPlace> {
  const post = await tx.first<PostPlace>(LOAD, [tx.trustId, actor.personId, id]);
  if (!post) throw notFound();
  return post;
}
