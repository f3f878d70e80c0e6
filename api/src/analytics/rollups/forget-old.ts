// Forgets what the rollups know about a person once the events are gone: nothing outlives its thirteen months.
import type { Tx } from '@trellis/platform';

/** The first day whose events are all still there. */
export const OLDEST = "(date_trunc('month', now() AT TIME ZONE 'UTC') - interval '13 months')";

/** An adaptation whose author still teaches from it is remembered longer: it is needed to know that it is their own. */
export async function forgetOld(tx: Tx): Promise<void> {
  await tx.count(`DELETE FROM raw.mandate_person_week WHERE trust_id = $1 AND week < ${OLDEST}::date`, [tx.trustId]);
  await tx.count(`DELETE FROM raw.own_adaptation a WHERE a.trust_id = $1 AND a.first_at < ${OLDEST} AT TIME ZONE 'UTC'
    AND NOT EXISTS (SELECT 1 FROM raw.usage_event u WHERE u.trust_id = $1 AND u.person_id = a.person_id AND u.resource_id = a.resource_id)`, [tx.trustId]);
  await tx.count('DELETE FROM raw.withdrawn_use w WHERE w.trust_id = $1 AND NOT EXISTS (SELECT 1 FROM raw.usage_event u WHERE u.trust_id = $1 AND u.use_id = w.use_id)', [tx.trustId]);
}
