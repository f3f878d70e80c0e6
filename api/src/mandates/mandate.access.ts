// Who may see and change a mandate: everyone of the trust sees what it expects; those who manage mandates change it.
import { notFound, type Tx } from '@trellis/platform';
import { findMandate, type MandateRow, type Reader } from './mandate.store';

/** @throws ProblemError thing.not_found outside the trust. */
export async function loadMandate(tx: Tx, reader: Reader, id: string): Promise<MandateRow> {
  const mandate = await findMandate(tx, reader, id);
  if (!mandate) throw notFound();
  return mandate;
}

/** Like `loadMandate`, and nobody else changes it until this transaction ends. The route has checked the ability. */
export async function lockMandate(tx: Tx, reader: Reader, id: string): Promise<MandateRow> {
  await tx.query('SELECT 1 FROM mandate WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, id]);
  return loadMandate(tx, reader, id);
}
