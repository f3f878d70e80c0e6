// A colleague, as the contract shows them: an address only to those who manage people.
import type { Answer, Role } from '@trellis/contracts';
import { may, type Actor } from '@trellis/platform';

export interface PersonRow {
  id: string; name: string; email: string; phase: 'primary' | 'secondary'; main_subject: string; active: boolean;
  school_id: string; school: string; roles: Role[];
}

/** The columns of a PersonRow; `p` is the person, `s` their school, $1 the trust. */
export const PERSON_COLUMNS = `p.id, p.name, p.email, p.phase, p.main_subject, p.active, p.school_id, s.name AS school,
  ARRAY(SELECT r.role FROM person_role r WHERE r.trust_id = $1 AND r.person_id = p.id GROUP BY r.role ORDER BY min(r.id::text)) AS roles`;

export const presentPerson = (actor: Actor) => (row: PersonRow): Answer<'person.show'> => ({
  id: row.id, name: row.name, school: { id: row.school_id, name: row.school }, phase: row.phase, mainSubject: row.main_subject, roles: row.roles, active: row.active,
  ...(may(actor, 'people.manage') && { email: row.email }),
});
