// Older posts of a thread.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { readPosts } from './read-posts';
import { loadThread } from './thread.access';

@Injectable()
export class ListPosts {
  constructor(private readonly database: Database) {}

  run(actor: Actor, threadId: string, { before, limit }: Parsed<'post.list'>['query']): Promise<Answer<'post.list'>> {
    return this.database.read(actor, async (tx) => {
      const { network } = await loadThread(tx, actor, threadId);
      return (await readPosts(tx, actor, threadId, network.seq, before ?? null, limit)).page;
    });
  }
}
