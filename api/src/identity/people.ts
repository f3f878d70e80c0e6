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

export interface FoundPerson { id: string; name: string; email: string; schoolId: string; phase: 'primary' | 'secondary'; mainSubject: string; active: boolean }

/** Those of the ids that are people of the trust, active or not. */
export const findPeople = (tx: Tx, ids: readonly string[]): Promise<FoundPerson[]> =>
  tx.query<FoundPerson>('SELECT id, name, email, school_id AS "schoolId", phase, main_subject AS "mainSubject", active FROM person WHERE trust_id = $1 AND id = ANY($2)', [tx.trustId, [...ids]]);

/** Who signs in to this trust with an address; null when nobody does. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<FoundPerson | null> {
  const address = await tx.first<{ person_id: string }>('SELECT person_id FROM sign_in_address WHERE trust_id = $1 AND address = $2', [tx.trustId, email.toLowerCase()]);
  return address ? (await findPeople(tx, [address.person_id]))[0] ?? null : null;
}

/** Those who look after a subject for the trust: its leads; its leaders where it has none. */
export async function subjectLeads(tx: Tx, subject: string): Promise<string[]> {
  const rows = await tx.query<{ id: string; role: string }>(`SELECT DISTINCT p.id, r.role FROM person p JOIN person_role r ON r.trust_id = $1 AND r.person_id = p.id
    WHERE p.trust_id = $1 AND p.active AND ((r.role = 'subject_lead' AND p.main_subject = $2) OR r.role = 'trust_leader')`, [tx.trustId, subject]);
  const leads = rows.filter(({ role }) => role === 'subject_lead');
  return [...new Set((leads.length ? leads : rows).map(({ id }) => id))];
}
