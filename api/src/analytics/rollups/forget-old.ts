// Forgets what the rollups know about a person once the events are gone: nothing outlives its thirteen months.
import type { Tx } from '@trellis/platform';

/** The first day whose events are all still there. */
export const OLDEST = "(date_trunc('month', now() AT TIME ZONE 'UTC') - interval '13 months')";

export async function forgetOld(tx: Tx): Promise<void> {
  for (const table of ['person_week', 'mandate_person_week', 'resource_week']) await tx.count(`DELETE FROM raw.${table} WHERE trust_id = $1 AND week < ${OLDEST}::date`, [tx.trustId]);
  await tx.count(`DELETE FROM raw.person_resource WHERE trust_id = $1 AND last_at < ${OLDEST} AT TIME ZONE 'UTC'`, [tx.trustId]);
}
