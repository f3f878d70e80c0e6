// Keeps the weeks of each mandate right when what it names changes: a resource that joins brings its past, one that leaves takes it along.
import type { Tx } from '@trellis/platform';
import { ADD_USES } from './add-events';

/** All central resources, counted as if somebody asked for them. */
export const CENTRAL = '00000000-0000-0000-0000-000000000000';

const FOLLOW = `
  WITH wanted AS MATERIALIZED (
    SELECT DISTINCT mr.mandate_id, r.root_id FROM mandate_resource mr JOIN resource r ON r.trust_id = $1 AND r.id = mr.resource_id WHERE mr.trust_id = $1
    UNION SELECT '${CENTRAL}'::uuid, root_id FROM resource WHERE trust_id = $1 AND central),
  gone AS (
    DELETE FROM raw.mandate_root k WHERE k.trust_id = $1 AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.mandate_id = k.mandate_id AND w.root_id = k.root_id) RETURNING k.mandate_id, k.root_id),
  joined AS (
    INSERT INTO raw.mandate_root (trust_id, mandate_id, root_id) SELECT $1, mandate_id, root_id FROM wanted w
    WHERE NOT EXISTS (SELECT 1 FROM raw.mandate_root k WHERE k.trust_id = $1 AND k.mandate_id = w.mandate_id AND k.root_id = w.root_id) RETURNING mandate_id, root_id),
  changed AS (SELECT mandate_id, root_id, -1 AS n FROM gone UNION ALL SELECT mandate_id, root_id, 1 FROM joined)
  INSERT INTO raw.mandate_person_week AS t (trust_id, mandate_id, week, person_id, n_use)
  SELECT $1, c.mandate_id, raw.week_of(u.occurred_at), u.person_id, sum(n) FROM changed c JOIN raw.usage_event u ON u.trust_id = $1 AND u.root_id = c.root_id
  WHERE u.tx < $2 AND u.kind = 'use' AND (u.use_id IS NULL OR NOT EXISTS (SELECT 1 FROM raw.withdrawn_use w WHERE w.trust_id = $1 AND w.use_id = u.use_id))
  GROUP BY 2, 3, 4 ORDER BY 2, 3, 4
  ON CONFLICT (trust_id, mandate_id, week, person_id) DO UPDATE SET ${ADD_USES}`;

/** @param until transactions counted so far end before it */
export async function followMandates(tx: Tx, until: bigint): Promise<void> {
  await tx.count(FOLLOW, [tx.trustId, String(until)]);
}
