// Takes one's own comment back; its words go.
import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@trellis/platform';
import { lockOwnComment } from './comment.access';

@Injectable()
export class DeleteComment {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await lockOwnComment(tx, actor, id);
      await tx.count("UPDATE block_comment SET body = '', deleted_at = now() WHERE trust_id = $1 AND id = $2", [tx.trustId, id]);
      return null;
    });
  }
}
