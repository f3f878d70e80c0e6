// Puts a thread into another of its network: the posts of both stand in the order they were written, and links to the one lead to the other.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { asEveryone } from '../linked-resources';
import { NetworkLive } from '../network-live';
import { readChanges } from '../read-changes';
import { ThreadSteps } from '../thread-steps';
import { loadThread, requireOpen, type ReadThreadRow } from '../thread.access';
import { holdNetworks, loadModerated, recordMoved } from './moderated-thread';
import { movePosts, tally } from './move-posts';

/**
 * One mark for what had two. It ends before the first post that a reader has not read, so that nothing unread is lost; what they had read
 * above it counts as unread again. $3 and $4 are the threads.
 */
const MARKS = `
  WITH reader AS (SELECT r.person_id, greatest(a.seq, r.seq, 0) AS a, greatest(b.seq, r.seq, 0) AS b FROM network_reader r
      LEFT JOIN thread_reader a ON a.trust_id = $1 AND a.person_id = r.person_id AND a.thread_id = $3
      LEFT JOIN thread_reader b ON b.trust_id = $1 AND b.person_id = r.person_id AND b.thread_id = $4 WHERE r.trust_id = $1 AND r.network_id = $2),
    mark AS (SELECT reader.*, coalesce(least(na.seq, nb.seq) - 1, greatest(a, b)) AS seq FROM reader
      CROSS JOIN LATERAL (SELECT min(p.seq) AS seq FROM post p WHERE p.trust_id = $1 AND p.thread_id = $3 AND p.seq > reader.a AND p.author_id IS DISTINCT FROM reader.person_id) na
      CROSS JOIN LATERAL (SELECT min(p.seq) AS seq FROM post p WHERE p.trust_id = $1 AND p.thread_id = $4 AND p.seq > reader.b AND p.author_id IS DISTINCT FROM reader.person_id) nb),
    again AS (SELECT mark.person_id, mark.seq, (SELECT count(*) FROM post p WHERE p.trust_id = $1 AND p.thread_id IN ($3, $4) AND p.author_id IS DISTINCT FROM mark.person_id
      AND p.seq > mark.seq AND p.seq <= CASE WHEN p.thread_id = $3 THEN mark.a ELSE mark.b END) AS posts FROM mark),
    n AS (UPDATE network_reader r SET posts_read = greatest(r.posts_read - again.posts, 0) FROM again WHERE r.trust_id = $1 AND r.network_id = $2 AND r.person_id = again.person_id AND again.posts > 0),
    gone AS (DELETE FROM thread_reader WHERE trust_id = $1 AND thread_id = $3)
  INSERT INTO thread_reader AS h (trust_id, person_id, thread_id, network_id, seq) SELECT $1, person_id, $4, $2, seq FROM again WHERE seq > 0
  ON CONFLICT (trust_id, person_id, thread_id) DO UPDATE SET seq = excluded.seq`;

/** Whoever follows the one follows both, unless they have said otherwise of the other. */
const JOIN = `
  WITH f AS (INSERT INTO thread_follow (trust_id, thread_id, person_id, level) SELECT trust_id, $3, person_id, level FROM thread_follow WHERE trust_id = $1 AND thread_id = $2 AND level = 'follow' ON CONFLICT DO NOTHING),
    o AS (UPDATE thread_outcome SET thread_id = $3 WHERE trust_id = $1 AND thread_id = $2),
    c AS (UPDATE merged_thread SET into_id = $3 WHERE trust_id = $1 AND into_id = $2),
    m AS (INSERT INTO merged_thread (trust_id, thread_id, into_id, title, kind, author_id, created_at) SELECT trust_id, id, $3, title, kind, author_id, created_at FROM thread WHERE trust_id = $1 AND id = $2)
  UPDATE thread SET resource_id = coalesce(resource_id, (SELECT resource_id FROM thread WHERE trust_id = $1 AND id = $2)) WHERE trust_id = $1 AND id = $3`;
const LET_GO = ['DELETE FROM thread_follow WHERE trust_id = $1 AND thread_id = $2', 'DELETE FROM question_care WHERE trust_id = $1 AND thread_id = $2', 'DELETE FROM thread WHERE trust_id = $1 AND id = $2'];

@Injectable()
export class MergeThreads {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly steps: ThreadSteps) {}

  run(actor: Actor, id: string, { intoId, reason }: Parsed<'thread.merge'>['body']): Promise<Answer<'thread.merge'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network } = await loadModerated(tx, actor, id, 'merge threads');
      const into = await this.target(tx, actor, thread, intoId);
      await holdNetworks(tx, [network.id], id);
      const postIds = (await tx.query<{ id: string }>('SELECT id FROM post WHERE trust_id = $1 AND thread_id = $2', [tx.trustId, id])).map((post) => post.id);
      await tx.count(MARKS, [tx.trustId, network.id, id, into.id]);
      const before = await movePosts(tx, { networkId: network.id, fromId: id, toId: into.id, postIds, to: 'thread.changed', from: 'thread.moved' });
      await tx.count(JOIN, [tx.trustId, id, into.id]);
      for (const letGo of LET_GO) await tx.count(letGo, [tx.trustId, id]);
      await tally(tx, into.id);
      await recordMoved(tx, this.outbox, actor, { act: 'merge', networkId: network.id, threadId: into.id, postIds, subject: thread.title, reason, detail: { into: into.title, posts: postIds.length } });
      this.live.announce(tx, network.id, await readChanges(tx, asEveryone(actor), network.id, before, postIds.length + 2));
      return this.steps.card(tx, actor, into.id);
    });
  }

  private async target(tx: Tx, actor: Actor, thread: ReadThreadRow, intoId: string): Promise<ReadThreadRow> {
    if (intoId === thread.id) throw invalidField('body.intoId', 'Choose another thread');
    if (thread.kind === 'decision' || thread.kind === 'meeting') throw invalidField('body.intoId', `A ${thread.kind} stays a thread of its own: its ${thread.kind === 'decision' ? 'options' : 'time'} would be lost`);
    if (thread.author_id === null) throw invalidField('body.intoId', 'A question without a name stays a thread of its own, as the promise made to its author says who could ever see it');
    const found = await loadThread(tx, actor, intoId).catch((error: unknown) => { throw error instanceof ProblemError ? invalidField('body.intoId', 'That thread was not found') : error; });
    if (found.thread.network_id !== thread.network_id) throw invalidField('body.intoId', 'Both threads must be in the same network. Move one first');
    requireOpen(found.thread, found.network);
    return found.thread;
  }
}
