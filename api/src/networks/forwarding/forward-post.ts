// Brings a post to another network: as a post of one's own that refers to it, so that nobody reads there what they may not read here.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, type Actor } from '@trellis/platform';
import { CreatePost } from '../create-post';
import { CreateThread } from '../create-thread';
import { loadPost } from '../post.access';

interface SourceRow { id: string; network_id: string; title: string }
/** What was forwarded already is forwarded itself. */
const SOURCE = `SELECT s.id, s.network_id, t.title FROM post p JOIN post s ON s.trust_id = $1 AND s.id = coalesce(p.forwards, p.id) JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id WHERE p.trust_id = $1 AND p.id = $2`;

@Injectable()
export class ForwardPost {
  constructor(private readonly database: Database, private readonly createPost: CreatePost, private readonly createThread: CreateThread) {}

  async run(actor: Actor, id: string, { networkId, threadId, title, text, clientKey }: Parsed<'post.forward'>['body']): Promise<Answer<'post.forward'>> {
    const source = await this.database.read(actor, async (tx) => {
      const post = await loadPost(tx, actor, id);
      if (post.deleted) throw notFound();
      if (post.network_id === networkId) throw invalidField('body.networkId', 'The post is in that network already. You can quote it in a reply there');
      return (await tx.first<SourceRow & Record<string, unknown>>(SOURCE, [tx.trustId, id]))!;
    });
    if (threadId) {
      const post = await this.createPost.run(actor, threadId, { text, clientKey, files: [] }, source.id);
      return { networkId: post.networkId, threadId: post.threadId, postId: post.id };
    }
    const made = await this.createThread.run(actor, networkId, { text, clientKey, files: [], title: title ?? source.title, kind: 'discussion', resourceId: null, decision: null, meeting: null }, source.id);
    return { networkId, threadId: made.thread.id, postId: made.post.id };
  }
}
