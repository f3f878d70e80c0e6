// Whose account an e-mail address names, before the trust is known.
import type { Database } from '@trellis/platform';
import { BEFORE_TRUST } from '../trust/before-trust';

export interface Account {
  readonly trustId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly passwordHash: string | null;
}

/** As many round trips for an unknown address as for a known one. `email` is in lower case. */
export function findAccount(database: Database, email: string): Promise<Account | undefined> {
  return database.read(BEFORE_TRUST, async (tx) => {
    await tx.query("SELECT set_config('trellis.address', $1, true)", [email]);
    const found = await tx.first<{ trust_id: string; person_id: string }>('SELECT trust_id, person_id FROM sign_in_address WHERE address = $1', [email]);
    const trustId = found?.trust_id ?? BEFORE_TRUST.trustId;
    await tx.query("SELECT set_config('trellis.trust_id', $1, true)", [trustId]);
    return tx.first<Account>(`SELECT trust_id AS "trustId", id AS "personId", name, email, active, password_hash AS "passwordHash"
      FROM person WHERE trust_id = $1 AND id = $2`, [trustId, found?.person_id ?? BEFORE_TRUST.trustId]);
  });
}
