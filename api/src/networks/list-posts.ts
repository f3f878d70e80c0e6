// Older posts of a thread.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { pageOfPosts, presentPage } from './read-posts';
import { loadThread } from './thread.access';

@Injectable()
export class ListPosts {
  constructor(private readonly database: Database) {}

  run(actor: Actor, threadId: string, { before, limit }: Parsed<'post.list'>['query']): Promise<Answer<'post.list'>> {
    return this.database.read(actor, async (tx) => {
      const [{ network }, rows] = await Promise.all([loadThread(tx, actor, threadId), pageOfPosts(tx, threadId, before ?? null, limit)]);
      return (await presentPage(tx, actor, rows, limit, network.seq)).page;
    });
  }
}
