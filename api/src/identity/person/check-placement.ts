// Whether schools and roles fit together, before anything is written.
import { ROLES, type Role } from '@trellis/contracts';
import { ProblemError, type Tx } from '@trellis/platform';
import { currentSchools } from '../school/schools';
import type { RoleGrant } from './create-people';

/** What these allow is never bounded by a school, so a grant must not look as if it were. */
export const TRUST_WIDE: ReadonlySet<Role> = new Set<Role>(['trust_leader', 'trust_admin', 'network_lead']);

/** @throws ProblemError request.invalid naming each field */
export async function checkPlacement(tx: Tx, { schoolId, roles = [] }: { schoolId?: string | undefined; roles?: readonly RoleGrant[] | undefined }): Promise<void> {
  const known = new Set((await currentSchools(tx)).map((school) => school.id));
  const errors: { path: string; message: string }[] = [];
  if (schoolId !== undefined && !known.has(schoolId)) errors.push({ path: 'body.schoolId', message: 'Choose a school of the trust' });
  roles.forEach((grant, at) => {
    if (grant.schoolId === null) return;
    if (TRUST_WIDE.has(grant.role)) errors.push({ path: `body.roles.${at}.schoolId`, message: `${ROLES[grant.role]} is a role for the whole trust` });
    else if (!known.has(grant.schoolId)) errors.push({ path: `body.roles.${at}.schoolId`, message: 'Choose a school of the trust' });
  });
  if (errors.length) throw new ProblemError('request.invalid', undefined, { errors });
}
