// The less privileged database roles, made by the owner: the application, the survey's keeper, the rollup.
import pg from 'pg';
import { derivedKey } from '../config/secret';

/** `trellis_app` serves requests and can read neither answers nor usage; the other two each read one of them, never both. */
export const ROLES = ['trellis_app', 'trellis_survey', 'trellis_rollup'] as const;
export type DatabaseRole = (typeof ROLES)[number];

/** The URL with which a role signs in to the owner's database. Its password is derived, so nothing need be stored. */
export function roleUrl(ownerUrl: string, role: DatabaseRole, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = derivedKey(secret, `database:${role}`);
  return url.toString();
}

/** Makes the roles, or brings their passwords up to date. Safe from several nodes at once. */
export async function ensureRoles(owner: pg.Client, secret: string): Promise<void> {
  await owner.query("SELECT pg_advisory_lock(hashtextextended('trellis roles', 0))");
  try {
    for (const role of ROLES) {
      const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const password = pg.escapeLiteral(derivedKey(secret, `database:${role}`));
      await owner.query(`${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${password}`);
      await owner.query(`ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '60s'`);
    }
  } finally {
    await owner.query("SELECT pg_advisory_unlock(hashtextextended('trellis roles', 0))");
  }
}
