// Moves a thread to another network: its posts take the next places of that network's history, and its old one ends with one step.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { asEveryone } from '../linked-resources';
import { loadNetwork } from '../network.access';
import { NetworkLive } from '../network-live';
import { nextStep } from '../next-step';
import { readChanges } from '../read-changes';
import { ThreadSteps } from '../thread-steps';
import { requireOpen } from '../thread.access';
import { holdNetworks, loadModerated, recordMoved } from './moderated-thread';

/** What each reader of the old network has read of it: so many posts lie below their mark, so many of others above. Their count of read posts loses them. */
const LEAVE = `
  WITH here AS (SELECT r.person_id, above.over, above.unread FROM network_reader r
      LEFT JOIN thread_reader h ON h.trust_id = $1 AND h.person_id = r.person_id AND h.thread_id = $3
      CROSS JOIN LATERAL (SELECT count(*) AS over, count(*) FILTER (WHERE p.author_id IS DISTINCT FROM r.person_id) AS unread FROM post p WHERE p.trust_id = $1 AND p.thread_id = $3 AND p.seq > greatest(h.seq, r.seq, 0)) above
      WHERE r.trust_id = $1 AND r.network_id = $2),
    k AS (UPDATE network_counter SET posts = posts - $4::int WHERE trust_id = $1 AND network_id = $2),
    h AS (DELETE FROM thread_reader WHERE trust_id = $1 AND thread_id = $3),
    r AS (UPDATE network_reader r SET posts_read = greatest(r.posts_read - ($4::int - here.unread), 0) FROM here WHERE r.trust_id = $1 AND r.network_id = $2 AND r.person_id = here.person_id)
  SELECT person_id, $4::int - over AS below, unread FROM here`;
interface ReadRow { person_id: string; below: number; unread: number }

/** A place of its own for each post, in the order they were written; negative first, because old and new places overlap. */
const ARRIVE = `
  WITH k AS (UPDATE network_counter n SET seq = n.seq + 1 + $4::int, posts = n.posts + $4::int, last_post_at = greatest(n.last_post_at, t.last_post_at)
      FROM thread t WHERE t.trust_id = $1 AND t.id = $3 AND n.trust_id = $1 AND n.network_id = $2 RETURNING n.seq - $4::int AS first),
    o AS (SELECT id, row_number() OVER (ORDER BY seq DESC) AS place FROM post WHERE trust_id = $1 AND thread_id = $3),
    p AS (UPDATE post SET network_id = $2, seq = k.first + o.place FROM o, k WHERE post.trust_id = $1 AND post.id = o.id RETURNING post.id, post.seq),
    t AS (UPDATE thread SET network_id = $2, last_seq = k.first + $4::int FROM k WHERE thread.trust_id = $1 AND thread.id = $3),
    c AS (INSERT INTO network_change (trust_id, network_id, seq, kind, thread_id, post_id, at)
      SELECT $1, $2, k.first, 'thread.created', $3, NULL::uuid, clock_timestamp() FROM k UNION ALL SELECT $1, $2, p.seq, 'post.created', $3, p.id, clock_timestamp() FROM p)
  SELECT first FROM k`;

/** Whoever read it there has read it here; for everyone else it is new. */
const READ_HERE = `
  WITH was AS (SELECT * FROM unnest($4::uuid[], $5::int[], $6::int[]) AS x(person_id, below, unread)),
    reader AS (SELECT r.person_id, was.below, coalesce($7::int - was.unread, (SELECT count(*) FROM post p WHERE p.trust_id = $1 AND p.thread_id = $3 AND p.author_id = r.person_id)) AS read
      FROM network_reader r LEFT JOIN was ON was.person_id = r.person_id WHERE r.trust_id = $1 AND r.network_id = $2),
    h AS (INSERT INTO thread_reader (trust_id, person_id, thread_id, network_id, seq) SELECT $1, person_id, $3, $2, $8::bigint + below FROM reader WHERE below > 0)
  UPDATE network_reader r SET posts_read = r.posts_read + reader.read FROM reader WHERE r.trust_id = $1 AND r.network_id = $2 AND r.person_id = reader.person_id`;
const MENTIONS = `
  WITH gone AS (DELETE FROM mention x WHERE x.trust_id = $1 AND x.thread_id = $3 AND NOT EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.person_id = x.person_id)),
    f AS (DELETE FROM thread_follow x WHERE x.trust_id = $1 AND x.thread_id = $3 AND NOT EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.person_id = x.person_id))
  UPDATE mention x SET network_id = $2, seq = p.seq FROM post p
  WHERE x.trust_id = $1 AND x.thread_id = $3 AND p.trust_id = $1 AND p.id = x.post_id AND EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.person_id = x.person_id)`;

const REPORTS = 'UPDATE report r SET network_id = $3 FROM post p WHERE r.trust_id = $1 AND r.handled_at IS NULL AND p.trust_id = $1 AND p.id = r.post_id AND p.thread_id = $2 RETURNING r.id';

@Injectable()
export class MoveThread {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly steps: ThreadSteps) {}

  run(actor: Actor, id: string, { networkId, reason }: Parsed<'thread.move'>['body']): Promise<Answer<'thread.move'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network: from } = await loadModerated(tx, actor, id, 'move a thread');
      const to = await this.target(tx, actor, networkId, from.id);
      await holdNetworks(tx, [from.id, to.id], id);
      const posts = await tx.query<{ id: string }>('SELECT id FROM post WHERE trust_id = $1 AND thread_id = $2', [tx.trustId, id]);
      const left = await nextStep(tx, from.id, 'thread.moved', id);
      const readers = await tx.query<ReadRow & Record<string, unknown>>(LEAVE, [tx.trustId, from.id, id, posts.length]);
      const first = await this.arrive(tx, to.id, id, posts.length, readers);
      await this.takeReports(tx, id, from.id, to.id);
      await recordMoved(tx, this.outbox, actor, { act: 'move', networkId: to.id, threadId: id, postIds: posts.map((post) => post.id), subject: thread.title, reason, detail: { from: from.name, to: to.name } });
      this.live.announce(tx, from.id, await readChanges(tx, asEveryone(actor), from.id, left - 1, 1));
      this.live.announce(tx, to.id, await readChanges(tx, asEveryone(actor), to.id, first - 1, posts.length + 1));
      this.live.unreadChanged(tx, readers.filter(({ unread }) => unread).map(({ person_id }) => person_id));
      return this.steps.card(tx, actor, id);
    });
  }

  /** What has not been looked at yet is looked at where the thread is now. */
  private async takeReports(tx: Tx, threadId: string, fromId: string, toId: string): Promise<void> {
    const moved = await tx.query<{ id: string }>(REPORTS, [tx.trustId, threadId, toId]);
    for (const report of moved) await this.outbox.add(tx, 'report.moved', { reportId: report.id, fromId });
  }

  private async target(tx: Tx, actor: Actor, id: string, fromId: string) {
    if (id === fromId) throw invalidField('body.networkId', 'The thread is in that network already');
    const to = await loadNetwork(tx, actor, id).catch((error: unknown) => { throw error instanceof ProblemError ? invalidField('body.networkId', 'That network was not found') : error; });
    if (!to.lead) throw invalidField('body.networkId', 'A thread can only be moved to a network you lead');
    requireOpen({ closed: false }, to);
    return to;
  }

  /** The seq of its first step in the new network. */
  private async arrive(tx: Tx, networkId: string, threadId: string, posts: number, readers: readonly ReadRow[]): Promise<number> {
    await tx.count('UPDATE post SET seq = -seq WHERE trust_id = $1 AND thread_id = $2', [tx.trustId, threadId]);
    const { first } = (await tx.first<{ first: number }>(ARRIVE, [tx.trustId, networkId, threadId, posts]))!;
    await tx.count(READ_HERE, [tx.trustId, networkId, threadId, readers.map((row) => row.person_id), readers.map((row) => row.below), readers.map((row) => row.unread), posts, first]);
    await tx.count(MENTIONS, [tx.trustId, networkId, threadId]);
    return first;
  }
}
