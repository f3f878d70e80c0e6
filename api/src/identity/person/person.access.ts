// The one way to hold a colleague: everyone in the trust may see everyone of it.
import { notFound, type Tx } from '@trellis/platform';
import { PERSON_COLUMNS, type PersonRow } from './person.presenter';

/** @throws ProblemError thing.not_found */
export async function loadPerson(tx: Tx, id: string): Promise<PersonRow> {
  const row = await tx.first<PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person p JOIN school s ON s.trust_id = $1 AND s.id = p.school_id WHERE p.trust_id = $1 AND p.id = $2`, [tx.trustId, id]);
  if (!row) throw notFound();
  return row;
}
