// Puts posts under another thread of their network: one step of its history each, between a step of the thread they come to and one of the thread they leave.
import type { NetworkChange } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';

interface Way { readonly networkId: string; readonly fromId: string; readonly toId: string; readonly postIds: readonly string[]; /** What happens to each of the two threads. */ readonly to: NetworkChange['kind']; readonly from: NetworkChange['kind'] }

/** They keep their seq, so that a thread's posts stay in the order they were written. */
const MOVE = `
  WITH k AS (UPDATE network_counter SET seq = seq + cardinality($5::uuid[]) + 2 WHERE trust_id = $1 AND network_id = $2 RETURNING seq - cardinality($5::uuid[]) - 2 AS seq),
    p AS (UPDATE post SET thread_id = $4 WHERE trust_id = $1 AND id = ANY($5) RETURNING id, seq),
    o AS (SELECT id, row_number() OVER (ORDER BY seq) AS place FROM p),
    w AS (INSERT INTO moved_post (trust_id, post_id, from_id) SELECT $1, id, $3 FROM p ON CONFLICT DO NOTHING),
    m AS (UPDATE mention SET thread_id = $4 WHERE trust_id = $1 AND post_id = ANY($5)),
    c AS (INSERT INTO network_change (trust_id, network_id, seq, kind, thread_id, post_id, at)
      SELECT $1, $2, k.seq + 1, $6, $4::uuid, NULL::uuid, clock_timestamp() FROM k
      UNION ALL SELECT $1, $2, k.seq + 1 + o.place, 'post.moved', $4::uuid, o.id, clock_timestamp() FROM k, o
      UNION ALL SELECT $1, $2, k.seq + 2 + cardinality($5::uuid[]), $7, $3::uuid, NULL::uuid, clock_timestamp() FROM k)
  SELECT seq FROM k`;

/** The seq before the first of the steps, of which there are two more than posts. */
export async function movePosts(tx: Tx, { networkId, fromId, toId, postIds, to, from }: Way): Promise<number> {
  const before = await tx.first<{ seq: number }>(MOVE, [tx.trustId, networkId, fromId, toId, postIds, to, from]);
  return before!.seq;
}

const TALLY = `UPDATE thread SET posts = x.posts, last_seq = x.seq, last_post_at = x.at
  FROM (SELECT count(*) AS posts, max(seq) AS seq, max(created_at) AS at FROM post WHERE trust_id = $1 AND thread_id = $2) x WHERE thread.trust_id = $1 AND thread.id = $2`;

/** Counts a thread's posts anew after some came or went. */
export const tally = (tx: Tx, threadId: string): Promise<number> => tx.count(TALLY, [tx.trustId, threadId]);
