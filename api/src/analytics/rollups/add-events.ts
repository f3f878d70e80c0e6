// Adds the uses of a range of transactions to the rollups, and takes away those that were withdrawn in it. Runs as the rollup role.
import type { Tx } from '@trellis/platform';

/** Sums meet what is there already. */
export const ADD_USES = 'n_use = t.n_use + excluded.n_use';

/**
 * A use is withdrawn once: by the first word of it, whether that comes before or after the use. Keys are written in their order, so that two never wait for each other.
 * Only what a figure reads is counted, and a key begins with what is new together: an event then changes the same few pages however many there were before it.
 */
const ADD = `
  WITH heard AS MATERIALIZED (SELECT occurred_at, person_id, root_id, resource_id, kind, use_id FROM raw.usage_event WHERE trust_id = $1 AND tx >= $2 AND tx < $3),
  taken_back AS (
    INSERT INTO raw.withdrawn_use (trust_id, use_id) SELECT DISTINCT $1::uuid, use_id FROM heard WHERE kind = 'unuse' AND use_id IS NOT NULL ORDER BY use_id
    ON CONFLICT DO NOTHING RETURNING use_id),
  withdrawn AS MATERIALIZED (
    SELECT u.occurred_at, u.person_id, u.root_id FROM taken_back JOIN raw.usage_event u ON u.trust_id = $1 AND u.use_id = taken_back.use_id AND u.kind = 'use' AND u.tx < $3
    UNION ALL SELECT h.occurred_at, h.person_id, h.root_id FROM heard h JOIN raw.withdrawn_use w ON w.trust_id = $1 AND w.use_id = h.use_id WHERE h.kind = 'use'),
  changes AS MATERIALIZED (
    SELECT raw.week_of(occurred_at) AS week, person_id, root_id, 1 AS n FROM heard WHERE kind = 'use'
    UNION ALL SELECT raw.week_of(occurred_at), person_id, root_id, -1 FROM withdrawn),
  asked AS (
    INSERT INTO raw.mandate_person_week AS t (trust_id, mandate_id, week, person_id, n_use)
    SELECT $1, m.mandate_id, week, person_id, sum(n) FROM changes c JOIN raw.mandate_root m ON m.trust_id = $1 AND m.root_id = c.root_id GROUP BY m.mandate_id, week, person_id ORDER BY m.mandate_id, week, person_id
    ON CONFLICT (trust_id, mandate_id, week, person_id) DO UPDATE SET ${ADD_USES}),
  own AS (
    INSERT INTO raw.own_adaptation AS t (trust_id, resource_id, person_id, first_at) SELECT $1, resource_id, person_id, min(occurred_at) FROM heard WHERE kind = 'adapt' GROUP BY resource_id, person_id ORDER BY resource_id, person_id
    ON CONFLICT (trust_id, resource_id, person_id) DO UPDATE SET first_at = least(t.first_at, excluded.first_at))
  SELECT count(*)::int AS events FROM heard`;

/** @param from first transaction counted; @param to the first that is not. @returns how many events were new. */
export async function addEvents(tx: Tx, from: bigint, to: bigint): Promise<number> {
  return (await tx.first<{ events: number }>(ADD, [tx.trustId, String(from), String(to)]))!.events;
}
