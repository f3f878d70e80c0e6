// Comments on a part of a lesson, or answers a comment; an answer opens a settled thread again.
import { Injectable } from '@nestjs/common';
import type { CommentThread, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, Outbox, type Actor, type Tx } from '@trellis/platform';
import { idOf } from '../changes/changes-of';
import { readLesson } from '../changes/my-version';
import { loadResource, type ResourceRow } from '../resource.access';
import { presentThread } from './comment.presenter';

type Body = Parsed<'comment.add'>['body'];
const ADD = 'INSERT INTO block_comment (trust_id, resource_id, block_id, thread_id, author_id, body, number) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id';
const ANSWERED = `UPDATE block_comment SET resolved_at = NULL, resolved_by = NULL WHERE trust_id = $1 AND id = $2 AND resource_id = $3 AND thread_id IS NULL RETURNING block_id`;

@Injectable()
export class AddComment {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string, comment: Body): Promise<CommentThread> {
    return this.database.write(actor, async (tx) => {
      const resource = await loadResource(tx, actor, id);
      const commentId = await this.within(tx, actor, resource, comment);
      return presentThread(tx, actor, resource, comment.threadId ?? commentId);
    });
  }

  /** On a lesson that was loaded as one the actor may read. */
  async within(tx: Tx, actor: Actor, { id, number }: Pick<ResourceRow, 'id' | 'number'>, { blockId, threadId, body }: Body): Promise<string> {
    const place = threadId ? await answered(tx, threadId, id) : blockId;
    if (!threadId && !(await readLesson(tx, id, number)).content.some((block) => idOf(block) === blockId)) throw invalidField('body.blockId', 'The lesson no longer has this part');
    const { id: commentId } = (await tx.first<{ id: string }>(ADD, [tx.trustId, id, place, threadId, actor.personId, body, number]))!;
    await this.outbox.add(tx, 'comment.added', { resourceId: id, commentId, personId: actor.personId });
    return commentId;
  }
}

async function answered(tx: Tx, threadId: string, resourceId: string): Promise<string> {
  const first = await tx.first<{ block_id: string }>(ANSWERED, [tx.trustId, threadId, resourceId]);
  if (!first) throw notFound();
  return first.block_id;
}
