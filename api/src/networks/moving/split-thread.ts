// Splits some posts of a thread off into a new one of the same network: they keep their places in its history, and what was read stays read.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, Outbox, type Actor } from '@trellis/platform';
import { asEveryone } from '../linked-resources';
import { NetworkLive } from '../network-live';
import { readChanges } from '../read-changes';
import { ThreadSteps } from '../thread-steps';
import { holdNetworks, loadModerated, recordMoved } from './moderated-thread';
import { movePosts, tally } from './move-posts';

const FIRST = 'SELECT id FROM post WHERE trust_id = $1 AND thread_id = $2 ORDER BY seq LIMIT 1';
const CHOSEN = 'SELECT id, author_id FROM post WHERE trust_id = $1 AND thread_id = $2 AND id = ANY($3) ORDER BY seq';
/** Its author is who wrote the first of them. */
const BEGIN = `
  WITH t AS (INSERT INTO thread (trust_id, network_id, title, kind, author_id, created_at, last_seq) SELECT $1, $2, $3, 'discussion', $4, (SELECT min(created_at) FROM post WHERE trust_id = $1 AND id = ANY($6)), 0 RETURNING id),
    h AS (INSERT INTO thread_reader (trust_id, person_id, thread_id, network_id, seq) SELECT $1, r.person_id, t.id, $2, r.seq FROM t, thread_reader r WHERE r.trust_id = $1 AND r.thread_id = $5)
  SELECT id FROM t`;
/** What answered the question is no longer in the thread. */
const NO_ANSWER = 'UPDATE thread SET answer_post_id = NULL, resolved = false WHERE trust_id = $1 AND id = $2 AND answer_post_id = ANY($3)';

@Injectable()
export class SplitThread {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly steps: ThreadSteps) {}

  run(actor: Actor, id: string, { title, postIds, reason }: Parsed<'thread.split'>['body']): Promise<Answer<'thread.split'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network } = await loadModerated(tx, actor, id, 'split a thread');
      await holdNetworks(tx, [network.id], id);
      const chosen = await tx.query<{ id: string; author_id: string }>(CHOSEN, [tx.trustId, id, postIds]);
      if (chosen.length !== new Set(postIds).size) throw invalidField('body.postIds', 'One of these posts is no longer in this thread');
      const first = await tx.first<{ id: string }>(FIRST, [tx.trustId, id]);
      if (chosen.some((post) => post.id === first?.id)) throw invalidField('body.postIds', 'The first post stays, so that the thread still says what it is about. To take all of it elsewhere, move or merge it');
      const ids = chosen.map((post) => post.id);
      const { id: newId } = (await tx.first<{ id: string }>(BEGIN, [tx.trustId, network.id, title, chosen[0]!.author_id, id, ids]))!;
      await tx.count(NO_ANSWER, [tx.trustId, id, ids]);
      const before = await movePosts(tx, { networkId: network.id, fromId: id, toId: newId, postIds: ids, to: 'thread.created', from: 'thread.changed' });
      for (const one of [id, newId]) await tally(tx, one);
      await recordMoved(tx, this.outbox, actor, { act: 'split', networkId: network.id, threadId: newId, postIds: ids, subject: title, reason, detail: { from: thread.title, posts: ids.length } });
      this.live.announce(tx, network.id, await readChanges(tx, asEveryone(actor), network.id, before, ids.length + 2));
      return this.steps.card(tx, actor, newId);
    });
  }
}
