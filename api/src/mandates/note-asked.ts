// Notes whom a wave asks: at its opening, as people and expectations change, and once more as it closes. Once asked, one stays asked.
import type { Tx } from '@trellis/platform';

/** Also as the survey role. The database works out who they are. */
export async function noteAsked(tx: Tx, waveId: string, at: Date): Promise<void> {
  await tx.query('SELECT survey.note_asked($1, $2)', [waveId, at]);
}

/** Of one expectation, in the wave that is open: before it changes, so that whoever could answer a moment ago stays asked, and after it. */
export async function noteAskedOf(tx: Tx, mandateId: string): Promise<void> {
  await tx.query("SELECT survey.note_asked(w.id, now(), $2) FROM wave w WHERE w.trust_id = $1 AND w.status = 'open'", [tx.trustId, mandateId]);
}
