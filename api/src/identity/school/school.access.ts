// The one way to hold a school: everyone in the trust may see every school of it.
import { notFound, type Tx } from '@trellis/platform';
import type { SchoolRow } from './schools';

/** @throws ProblemError thing.not_found */
export async function loadSchool(tx: Tx, id: string): Promise<SchoolRow> {
  const row = await tx.first<SchoolRow>('SELECT id, name, slug, urn, phase, town FROM school WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
  if (!row) throw notFound();
  return row;
}
