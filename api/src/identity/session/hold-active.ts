// Keeps someone active until the transaction ends: deactivation waits, and then finds what the transaction made.
import type { Tx } from '@trellis/platform';

/** Their password's hash; undefined when they may not sign in any more. */
export async function holdActive(tx: Tx, personId: string): Promise<string | null | undefined> {
  const row = await tx.first<{ password_hash: string | null }>('SELECT password_hash FROM person WHERE trust_id = $1 AND id = $2 AND active FOR SHARE', [tx.trustId, personId]);
  return row?.password_hash;
}
