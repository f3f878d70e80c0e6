// Where a post is now: links made before it was moved still lead to it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadPost } from '../post.access';

@Injectable()
export class FindPost {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'post.place'>> {
    return this.database.read(actor, async (tx) => {
      const { network_id: networkId, thread_id: threadId } = await loadPost(tx, actor, id);
      return { networkId, threadId };
    });
  }
}
