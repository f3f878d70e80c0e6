// Me, as the web knows me: one query for the person, the trust, the school and the roles.
import { abilitiesOf, type Me, type Role } from '@trellis/contracts';
import { ProblemError, type Tx } from '@trellis/platform';

interface MeRow {
  id: string; name: string; email: string; phase: 'primary' | 'secondary'; main_subject: string;
  trust: Me['trust']; school: Me['school']; roles: Me['roles'];
}

const LOAD = `
  SELECT p.id, p.name, p.email, p.phase, p.main_subject,
    json_build_object('id', t.trust_id, 'name', t.name, 'slug', t.slug, 'smallestGroup', present_k()) AS trust,
    json_build_object('id', s.id, 'name', s.name) AS school,
    (SELECT coalesce(json_agg(json_build_object('role', r.role, 'school', CASE WHEN rs.id IS NULL THEN NULL ELSE json_build_object('id', rs.id, 'name', rs.name) END) ORDER BY r.id), '[]')
      FROM person_role r LEFT JOIN school rs ON rs.trust_id = $1 AND rs.id = r.school_id WHERE r.trust_id = $1 AND r.person_id = p.id) AS roles
  FROM person p JOIN trust t ON t.trust_id = $1 JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE p.trust_id = $1 AND p.id = $2`;

/** @throws ProblemError session.required when the person has gone meanwhile */
export async function loadMe(tx: Tx, personId: string): Promise<Me> {
  const row = await tx.first<MeRow>(LOAD, [tx.trustId, personId]);
  if (!row) throw new ProblemError('session.required');
  const { main_subject: mainSubject, ...rest } = row;
  return { ...rest, mainSubject, abilities: abilitiesOf(row.roles.map(({ role }): Role => role)) };
}
