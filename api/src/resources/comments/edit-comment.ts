// Changes one's own comment.
import { Injectable } from '@nestjs/common';
import type { CommentThread } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { lockOwnComment } from './comment.access';
import { presentThread } from './comment.presenter';

@Injectable()
export class EditComment {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, body: string): Promise<CommentThread> {
    return this.database.write(actor, async (tx) => {
      const { comment, resource } = await lockOwnComment(tx, actor, id);
      if (comment.body !== body) await tx.count('UPDATE block_comment SET body = $3, edited_at = now() WHERE trust_id = $1 AND id = $2', [tx.trustId, id, body]);
      return presentThread(tx, actor, resource, comment.thread_id ?? id);
    });
  }
}
