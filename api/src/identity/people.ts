// Names beside work: who a person id is, for every room above.
import type { PersonRef } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';

/** A colleague who is gone leaves their work with this name. */
const FORMER: PersonRef = { id: null, name: 'Former colleague', school: null };

/** One reference per id asked for; ids nobody has become a former colleague. */
export async function personRefs(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string | null) => PersonRef> {
  const asked = [...new Set(ids.filter((id): id is string => id !== null))];
  const rows = asked.length ? await tx.query<{ id: string; name: string; school: string }>(
    'SELECT p.id, p.name, s.name AS school FROM person p JOIN school s ON s.trust_id = $1 AND s.id = p.school_id WHERE p.trust_id = $1 AND p.id = ANY($2)', [tx.trustId, asked]) : [];
  const byId = new Map(rows.map((row): [string, PersonRef] => [row.id, { id: row.id, name: row.name, school: row.school }]));
  return (id) => (id && byId.get(id)) || FORMER;
}
