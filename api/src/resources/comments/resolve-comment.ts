// Says that a comment is dealt with, or opens it again.
import { Injectable } from '@nestjs/common';
import type { CommentThread } from '@trellis/contracts';
import { Database, notFound, Outbox, ProblemError, type Actor } from '@trellis/platform';
import { lockComment, maySettle } from './comment.access';
import { presentThread } from './comment.presenter';

const RESOLVE = 'UPDATE block_comment SET resolved_at = CASE WHEN $3 THEN now() END, resolved_by = CASE WHEN $3 THEN $4::uuid END WHERE trust_id = $1 AND id = $2';

@Injectable()
export class ResolveComment {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  /** Doing it again changes nothing. */
  run(actor: Actor, id: string, resolved: boolean): Promise<CommentThread> {
    return this.database.write(actor, async (tx) => {
      const { comment, resource } = await lockComment(tx, actor, id);
      if (comment.thread_id) throw notFound();
      if (!maySettle(actor, resource, comment)) throw new ProblemError('ability.missing', 'Its writer and those who edit the lesson say when a comment is dealt with');
      if ((comment.resolved_at !== null) !== resolved) {
        await tx.count(RESOLVE, [tx.trustId, id, resolved, actor.personId]);
        if (resolved) await this.outbox.add(tx, 'comment.resolved', { resourceId: resource.id, commentId: id, personId: actor.personId });
      }
      return presentThread(tx, actor, resource, id);
    });
  }
}
