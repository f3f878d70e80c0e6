// A staff file against the trust as it is now: the plan, and the fingerprint by which apply knows that it is still the same.
import { createHash } from 'node:crypto';
import { invalidField, type Actor, type Tx } from '@trellis/platform';
import { currentSchools } from '../school/schools';
import { planStaffImport, type StaffPerson, type StaffPlan } from './plan-staff-import';
import { readStaffFile, UnreadableStaffFile, type StaffRow } from './read-staff-file';

const PEOPLE = `
  SELECT p.id, p.email, p.name, p.school_id AS "schoolId", p.phase, p.main_subject AS "mainSubject", p.active,
    (SELECT coalesce(json_agg(json_build_object('role', r.role, 'schoolId', r.school_id) ORDER BY r.id), '[]') FROM person_role r WHERE r.trust_id = $1 AND r.person_id = p.id) AS roles
  FROM person p WHERE p.trust_id = $1 ORDER BY p.name, p.id`;

/** @throws ProblemError request.invalid when the file as a whole cannot be read */
export async function planFor(tx: Tx, actor: Actor, csv: string): Promise<{ plan: StaffPlan; fingerprint: string }> {
  const rows = read(csv);
  const people = await tx.query<StaffPerson>(PEOPLE, [tx.trustId]);
  const own = new Set(people.map(({ email }) => email));
  const takenElsewhere = await signInElsewhere(tx, rows.map(({ email }) => email).filter((email) => email && !own.has(email)));
  const plan = planStaffImport(rows, { people, schools: await currentSchools(tx), takenElsewhere, actorId: actor.personId });
  const fingerprint = createHash('sha256').update(JSON.stringify([csv, plan.people, plan.rejected])).digest('base64url');
  return { plan, fingerprint };
}

function read(csv: string): StaffRow[] {
  try {
    return readStaffFile(csv);
  } catch (error) {
    if (error instanceof UnreadableStaffFile) throw invalidField('body.csv', error.message);
    throw error;
  }
}

/** Row-level security shows an address of another trust only to those who name it. */
async function signInElsewhere(tx: Tx, emails: readonly string[]): Promise<ReadonlySet<string>> {
  if (!emails.length) return new Set();
  await tx.query("SELECT set_config('trellis.address', $1, true)", [emails.map((email) => email.replaceAll('\0', '')).join('\n')]);
  const rows = await tx.query<{ address: string }>('SELECT address FROM sign_in_address WHERE address = ANY($1) AND trust_id <> $2', [emails.map((email) => email.replaceAll('\0', '')), tx.trustId]);
  await tx.query("SELECT set_config('trellis.address', '', true)");
  return new Set(rows.map(({ address }) => address));
}
