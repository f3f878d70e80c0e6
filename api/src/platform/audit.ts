// Records an administrative act in the trust's append-only, hash-chained log, inside the act's own transaction.
import type { Actor } from './actor';
import type { Tx } from './database/tx';

/** `subject` names what was acted on; `detail` says what changed, without secrets. */
export async function recordAct(tx: Tx, actor: Pick<Actor, 'personId' | 'name'> | null, act: string, subject: string, detail: Record<string, unknown> = {}): Promise<void> {
  await tx.count('INSERT INTO audit_entry (trust_id, actor_id, actor_name, act, subject, detail, seq, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, 0, \'\', \'\')',
    [tx.trustId, actor?.personId ?? null, actor?.name ?? 'Trellis', act, subject, JSON.stringify(detail)]);
}
