// Marks a thread as read up to a seq, never back: for this reader's counts on all their devices.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { NetworkLive } from './network-live';
import { loadThread } from './thread.access';

interface PlaceRow { network_id: string; last_seq: number; joined_seq: number }

/** The reader's row is locked first: two devices telling of the same posts count them once. */
const LOCK = `
  SELECT t.network_id, t.last_seq, r.seq AS joined_seq FROM thread t
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = t.network_id AND m.person_id = $2
  JOIN network_reader r ON r.trust_id = $1 AND r.person_id = $2 AND r.network_id = t.network_id
  WHERE t.trust_id = $1 AND t.id = $3 FOR UPDATE OF r`;
/** For a member whose circle was not joined through here: nothing read but what they wrote. */
const ENSURE = `
  INSERT INTO network_reader (trust_id, person_id, network_id, seq, posts_read)
  SELECT $1, $2, $3, 0, (SELECT count(*) FROM post p WHERE p.trust_id = $1 AND p.network_id = $3 AND p.author_id = $2) ON CONFLICT DO NOTHING`;
const READ = `
  WITH seen AS (SELECT greatest((SELECT seq FROM thread_reader WHERE trust_id = $1 AND person_id = $2 AND thread_id = $3), $5::bigint) AS seq),
  fresh AS (SELECT count(*) AS posts FROM post p, seen WHERE p.trust_id = $1 AND p.thread_id = $3 AND p.network_id = $4 AND p.seq > seen.seq AND p.seq <= $6 AND p.author_id IS DISTINCT FROM $2),
  h AS (INSERT INTO thread_reader AS h (trust_id, person_id, thread_id, network_id, seq) SELECT $1, $2, t.id, $4, $6::bigint FROM thread t WHERE t.trust_id = $1 AND t.id = $3 AND t.network_id = $4
    ON CONFLICT (trust_id, person_id, thread_id) DO UPDATE SET seq = excluded.seq WHERE h.seq < excluded.seq),
  r AS (UPDATE network_reader SET posts_read = posts_read + fresh.posts FROM fresh WHERE trust_id = $1 AND person_id = $2 AND network_id = $4 AND fresh.posts > 0),
  m AS (DELETE FROM mention WHERE trust_id = $1 AND person_id = $2 AND network_id = $4 AND thread_id = $3 AND seq <= $6 RETURNING 1)
  SELECT fresh.posts + (SELECT count(*) FROM m) AS changed FROM fresh`;

/** Where what was put into the thread after the reader's page begins, among what they have not read. */
const PUT_IN = `
  SELECT min(p.seq) AS seq FROM network_change c JOIN post p ON p.trust_id = $1 AND p.id = c.post_id AND p.thread_id = $3
  WHERE c.trust_id = $1 AND c.network_id = $4 AND c.seq > $6 AND c.kind = 'post.moved' AND p.author_id IS DISTINCT FROM $2
    AND p.seq > greatest((SELECT seq FROM thread_reader WHERE trust_id = $1 AND person_id = $2 AND thread_id = $3), $5::bigint)`;

@Injectable()
export class ReadThread {
  constructor(private readonly database: Database, private readonly live: NetworkLive) {}

  run(actor: Actor, threadId: string, { seq, networkId, level }: Parsed<'thread.read'>['body']): Promise<null> {
    return this.database.write(actor, (tx) => this.within(tx, actor, threadId, seq, networkId, level));
  }

  /** @param networkId where the reader saw it. Each network counts for itself, so a mark made in one says nothing in another.
   * @param level what the page they read was level with: a merge may have put posts in front of what they saw */
  async within(tx: Tx, actor: Actor, threadId: string, seq: number, networkId?: string, level?: number): Promise<null> {
    const place = await this.lock(tx, actor, threadId);
    if (networkId && networkId !== place.network_id) return null;
    const putIn = level === undefined ? undefined : await tx.first<{ seq: number | null }>(PUT_IN, [tx.trustId, actor.personId, threadId, place.network_id, place.joined_seq, level]);
    const reached = Math.min(seq, place.last_seq, putIn?.seq ? putIn.seq - 1 : Infinity);
    const read = await tx.first<{ changed: number }>(READ, [tx.trustId, actor.personId, threadId, place.network_id, place.joined_seq, reached]);
    if (read?.changed) this.live.unreadChanged(tx, [actor.personId]);
    return null;
  }

  private async lock(tx: Tx, actor: Actor, threadId: string): Promise<PlaceRow> {
    const values = [tx.trustId, actor.personId, threadId];
    const place = await tx.first<PlaceRow>(LOCK, values);
    if (place) return place;
    const { network } = await loadThread(tx, actor, threadId);
    await tx.count(ENSURE, [tx.trustId, actor.personId, network.id]);
    return (await tx.first<PlaceRow>(LOCK, values))!;
  }
}
