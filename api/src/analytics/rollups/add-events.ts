// Adds the events of a range of transactions to the rollups, and takes away the uses that were withdrawn in it. Runs as the rollup role.
import type { Tx } from '@trellis/platform';

export interface Withdrawn { readonly person: string; readonly resource: string; readonly at: string }

const sums = (n: string): string => ['view', 'use', 'adapt'].map((kind) => `coalesce(sum(${n}) FILTER (WHERE kind = '${kind}'), 0)`).join(', ');
/** Sums meet what is there already. */
export const ADD_COUNTS = 'n_view = t.n_view + excluded.n_view, n_use = t.n_use + excluded.n_use, n_adapt = t.n_adapt + excluded.n_adapt';
export const SUMS = sums('n');

/** A use is withdrawn once: by the first word of it, whether that comes before or after the use. Keys are written in their order, so that two never wait for each other. */
const ADD = `
  WITH heard AS MATERIALIZED (SELECT occurred_at, person_id, root_id, resource_id, kind, use_id FROM raw.usage_event WHERE trust_id = $1 AND tx >= $2 AND tx < $3),
  taken_back AS (
    INSERT INTO raw.withdrawn_use (trust_id, use_id) SELECT DISTINCT $1::uuid, use_id FROM heard WHERE kind = 'unuse' AND use_id IS NOT NULL ORDER BY use_id
    ON CONFLICT DO NOTHING RETURNING use_id),
  withdrawn AS MATERIALIZED (
    SELECT u.occurred_at, u.person_id, u.root_id, u.resource_id, u.use_id FROM taken_back JOIN raw.usage_event u ON u.trust_id = $1 AND u.use_id = taken_back.use_id AND u.kind = 'use' AND u.tx < $3
    UNION ALL SELECT h.occurred_at, h.person_id, h.root_id, h.resource_id, h.use_id FROM heard h JOIN raw.withdrawn_use w ON w.trust_id = $1 AND w.use_id = h.use_id WHERE h.kind = 'use'),
  changes AS MATERIALIZED (
    SELECT raw.week_of(occurred_at) AS week, person_id, root_id, resource_id, kind, 1 AS n FROM heard WHERE kind <> 'unuse'
    UNION ALL SELECT raw.week_of(occurred_at), person_id, root_id, resource_id, 'use', -1 FROM withdrawn),
  weeks AS (
    INSERT INTO raw.person_week AS t (trust_id, week, person_id, n_view, n_use, n_adapt) SELECT $1, week, person_id, ${SUMS} FROM changes GROUP BY week, person_id ORDER BY week, person_id
    ON CONFLICT (trust_id, week, person_id) DO UPDATE SET ${ADD_COUNTS}),
  asked AS (
    INSERT INTO raw.mandate_person_week AS t (trust_id, mandate_id, week, person_id, n_view, n_use, n_adapt)
    SELECT $1, m.mandate_id, week, person_id, ${SUMS} FROM changes c JOIN raw.mandate_root m ON m.trust_id = $1 AND m.root_id = c.root_id GROUP BY m.mandate_id, week, person_id ORDER BY m.mandate_id, week, person_id
    ON CONFLICT (trust_id, mandate_id, week, person_id) DO UPDATE SET ${ADD_COUNTS}),
  resources AS (
    INSERT INTO raw.resource_week AS t (trust_id, resource_id, week, kind, n) SELECT $1, resource_id, week, kind, sum(n) FROM changes GROUP BY resource_id, week, kind ORDER BY resource_id, week, kind
    ON CONFLICT (trust_id, resource_id, week, kind) DO UPDATE SET n = t.n + excluded.n),
  firsts AS (
    INSERT INTO raw.person_resource AS t (trust_id, resource_id, person_id, root_id, first_view, first_use, first_adapt, last_at)
    SELECT $1, h.resource_id, h.person_id, (array_agg(h.root_id))[1], min(h.occurred_at) FILTER (WHERE h.kind = 'view'),
      min(h.occurred_at) FILTER (WHERE h.kind = 'use' AND (h.use_id IS NULL OR h.use_id NOT IN (SELECT use_id FROM withdrawn WHERE use_id IS NOT NULL))), min(h.occurred_at) FILTER (WHERE h.kind = 'adapt'), max(h.occurred_at)
    FROM heard h GROUP BY h.resource_id, h.person_id ORDER BY h.resource_id, h.person_id
    ON CONFLICT (trust_id, resource_id, person_id) DO UPDATE SET first_view = least(t.first_view, excluded.first_view), first_use = least(t.first_use, excluded.first_use),
      first_adapt = least(t.first_adapt, excluded.first_adapt), last_at = greatest(t.last_at, excluded.last_at))
  SELECT (SELECT count(*)::int FROM heard) AS events, (SELECT coalesce(json_agg(json_build_object('person', person_id, 'resource', resource_id, 'at', occurred_at)), '[]') FROM withdrawn) AS withdrawn`;

/** A first use that was withdrawn gives way to the next one. */
const LOWER = `
  UPDATE raw.person_resource t SET first_use = (
    SELECT min(u.occurred_at) FROM raw.usage_event u WHERE u.trust_id = $1 AND u.root_id = t.root_id AND u.kind = 'use' AND u.resource_id = t.resource_id AND u.person_id = t.person_id AND u.tx < $3
      AND NOT EXISTS (SELECT 1 FROM raw.withdrawn_use w WHERE w.trust_id = $1 AND w.use_id = u.use_id))
  FROM json_to_recordset($2) AS x(person uuid, resource uuid, at timestamptz)
  WHERE t.trust_id = $1 AND t.resource_id = x.resource AND t.person_id = x.person AND t.first_use = x.at`;

/** @param from first transaction counted; @param to the first that is not */
export async function addEvents(tx: Tx, from: bigint, to: bigint): Promise<{ events: number; withdrawn: Withdrawn[] }> {
  return (await tx.first<{ events: number; withdrawn: Withdrawn[] }>(ADD, [tx.trustId, String(from), String(to)]))!;
}

export async function lowerFirstUses(tx: Tx, withdrawn: readonly Withdrawn[], to: bigint): Promise<void> {
  if (withdrawn.length > 0) await tx.count(LOWER, [tx.trustId, JSON.stringify(withdrawn), String(to)]);
}
