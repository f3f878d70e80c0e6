// Who may read, change and settle a comment: whoever may read its lesson reads it, its writer changes it.
import { notFound, type Actor, type Tx } from '@trellis/platform';
import { abilitiesOn, loadResource, type ResourceRow } from '../resource.access';

export interface CommentRow { id: string; resource_id: string; block_id: string; thread_id: string | null; author_id: string; body: string; number: number; created_at: Date; edited_at: Date | null; deleted_at: Date | null; resolved_at: Date | null; resolved_by: string | null }

export const COMMENT_COLUMNS = 'c.id, c.resource_id, c.block_id, c.thread_id, c.author_id, c.body, c.number, c.created_at, c.edited_at, c.deleted_at, c.resolved_at, c.resolved_by';
const LOAD = `SELECT ${COMMENT_COLUMNS} FROM block_comment c WHERE c.trust_id = $1 AND c.id = $2 AND c.deleted_at IS NULL FOR NO KEY UPDATE`;

/** @throws ProblemError thing.not_found when it is gone or its lesson is not shared with them. */
export async function lockComment(tx: Tx, actor: Actor, id: string): Promise<{ comment: CommentRow; resource: ResourceRow }> {
  const comment = await tx.first<CommentRow>(LOAD, [tx.trustId, id]);
  if (!comment) throw notFound();
  return { comment, resource: await loadResource(tx, actor, comment.resource_id) };
}

/** A colleague's comment looks as if it were not there to whoever would change it. */
export async function lockOwnComment(tx: Tx, actor: Actor, id: string): Promise<{ comment: CommentRow; resource: ResourceRow }> {
  const found = await lockComment(tx, actor, id);
  if (found.comment.author_id !== actor.personId) throw notFound();
  return found;
}

/** Whoever may edit the lesson, and whoever began the thread. */
export const maySettle = (actor: Actor, resource: ResourceRow, first: Pick<CommentRow, 'author_id'>): boolean => abilitiesOn(actor, resource).edit || first.author_id === actor.personId;
