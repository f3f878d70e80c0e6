// Adds people to a trust, many at a time: their place, their roles and the address they sign in with.
import type { Role } from '@trellis/contracts';
import { ProblemError, type Tx } from '@trellis/platform';

export interface RoleGrant { readonly role: Role; /** Null: for the whole trust. */ readonly schoolId: string | null }
export interface NewPerson {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly schoolId: string;
  readonly phase: 'primary' | 'secondary';
  readonly mainSubject: string;
  readonly roles: readonly RoleGrant[];
  /** Of `hashPassword`; without one they need a link. */
  readonly passwordHash?: string | undefined;
  /** YYYY-MM-DD; today by default. */
  readonly startedOn?: string | undefined;
  /** A demo trust shows this sign-in for this role. */
  readonly demoRole?: Role | undefined;
}

const INSERT_PEOPLE = `
  INSERT INTO person (trust_id, id, name, email, school_id, phase, main_subject, password_hash, demo_role, started_on)
  SELECT $1, id, name, email, "schoolId", phase, "mainSubject", "passwordHash", "demoRole", coalesce("startedOn", current_date)
  FROM jsonb_to_recordset($2) AS given (id uuid, name text, email text, "schoolId" uuid, phase text, "mainSubject" text, "passwordHash" text, "demoRole" text, "startedOn" date)`;
const INSERT_ROLES = `
  INSERT INTO person_role (trust_id, person_id, role, school_id)
  SELECT $1, "personId", role, "schoolId" FROM jsonb_to_recordset($2) AS given ("personId" uuid, role text, "schoolId" uuid) ON CONFLICT DO NOTHING`;

/** Their ids, in the same order. System-level: nobody's rights are asked. @throws ProblemError thing.exists when an address signs in already */
export async function createPeople(tx: Tx, people: readonly NewPerson[]): Promise<string[]> {
  const ids = (await tx.query<{ id: string }>('SELECT uuidv7() AS id FROM generate_series(1, $1::int)', [people.length])).map(({ id }) => id);
  await tx.count(INSERT_PEOPLE, [tx.trustId, JSON.stringify(people.map(({ roles: _, ...person }, at) => ({ ...person, id: ids[at] })))]);
  await claimAddresses(tx, people.map(({ email }, at) => ({ personId: ids[at]!, email })));
  await tx.count(INSERT_ROLES, [tx.trustId, JSON.stringify(people.flatMap(({ roles }, at) => roles.map((grant) => ({ ...grant, personId: ids[at] }))))]);
  return ids;
}

export const createPerson = async (tx: Tx, person: NewPerson): Promise<string> => (await createPeople(tx, [person]))[0]!;

/** @throws ProblemError thing.exists, the same whether it signs in to this trust or another */
export async function claimAddresses(tx: Tx, claims: readonly { personId: string; email: string }[]): Promise<void> {
  const claimed = await tx.count(`INSERT INTO sign_in_address (address, trust_id, person_id)
    SELECT address, $1, person_id FROM unnest($2::text[], $3::uuid[]) AS claim (address, person_id) ON CONFLICT DO NOTHING`,
  [tx.trustId, claims.map(({ email }) => email), claims.map(({ personId }) => personId)]);
  if (claimed < claims.length) throw new ProblemError('thing.exists', 'Someone signs in with this e-mail address already', { errors: [{ path: 'body.email', message: 'Someone signs in with this address already' }] });
}

/** Exactly these roles from now on. */
export async function replaceRoles(tx: Tx, people: readonly { personId: string; roles: readonly RoleGrant[] }[]): Promise<void> {
  const wanted = JSON.stringify(people.flatMap(({ personId, roles }) => roles.map((grant) => ({ ...grant, personId }))));
  await tx.count(`DELETE FROM person_role r WHERE r.trust_id = $1 AND r.person_id = ANY($3) AND NOT EXISTS (
    SELECT 1 FROM jsonb_to_recordset($2) AS given ("personId" uuid, role text, "schoolId" uuid)
    WHERE given."personId" = r.person_id AND given.role = r.role AND given."schoolId" IS NOT DISTINCT FROM r.school_id)`, [tx.trustId, wanted, people.map(({ personId }) => personId)]);
  await tx.count(INSERT_ROLES, [tx.trustId, wanted]);
}
