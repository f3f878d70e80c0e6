// Adds one step to a network's history: takes its lock, so whatever follows in the transaction happens in the order of seq.
import type { NetworkChange } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import { requireStillHere } from './moving/still-here';

const STEP = `
  WITH k AS (UPDATE network_counter SET seq = seq + 1 WHERE trust_id = $1 AND network_id = $2 RETURNING seq)
  INSERT INTO network_change (trust_id, network_id, seq, kind, thread_id, post_id, at) SELECT $1, $2, k.seq, $3, $4, $5, clock_timestamp() FROM k RETURNING seq`;

/** Its seq. What it is about may have been moved while we waited for our turn: then the use case runs again. */
export async function nextStep(tx: Tx, networkId: string, kind: NetworkChange['kind'], threadId: string, postId: string | null = null): Promise<number> {
  const step = await tx.first<{ seq: number }>(STEP, [tx.trustId, networkId, kind, threadId, postId]);
  if (!step) throw new Error(`Network ${networkId} has no counter`);
  await requireStillHere(tx, threadId, networkId, postId);
  return step.seq;
}
