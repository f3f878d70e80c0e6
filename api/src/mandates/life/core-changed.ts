// How many people changed what a mandate marks as core in their own version: told only as "many", from ten people on, or the trust's k where that is more.
import type { Tx } from '@trellis/platform';

/**
 * Each adaptation is compared with the revision it was made from: a core block that is gone or reads differently was changed by its author.
 * In steps, as the planner would else compare every pair of documents where it has no statistics yet, as in a trust just written.
 */
const CHANGED = `
  WITH pair AS MATERIALIZED (
    SELECT a.author_id, was.document_hash AS was_hash, own.document_hash AS own_hash FROM mandate_resource mr
    JOIN resource named ON named.trust_id = $1 AND named.id = mr.resource_id
    JOIN resource a ON a.trust_id = $1 AND a.root_id = named.root_id AND a.origin_id IS NOT NULL AND NOT a.retired
    JOIN revision was ON was.trust_id = $1 AND was.resource_id = a.origin_id AND was.number = a.origin_number
    JOIN revision own ON own.trust_id = $1 AND own.resource_id = a.id AND own.number = a.number
    WHERE mr.trust_id = $1 AND mr.mandate_id = $2
  ), read AS MATERIALIZED (
    SELECT pair.author_id, d.body -> 'content' AS was, e.body -> 'content' AS own FROM pair
    JOIN document d ON d.trust_id = $1 AND d.hash = pair.was_hash AND d.core_blocks > 0
    JOIN document e ON e.trust_id = $1 AND e.hash = pair.own_hash
  )
  SELECT count(DISTINCT author_id) >= fewest_of(10) AS many FROM read WHERE EXISTS (
    SELECT 1 FROM json_array_elements(was) b WHERE (b -> 'attrs' ->> 'core') = 'true'
      AND NOT EXISTS (SELECT 1 FROM json_array_elements(own) c WHERE c -> 'attrs' ->> 'id' = b -> 'attrs' ->> 'id' AND c::jsonb = b::jsonb))`;

export async function isCoreChangedByMany(tx: Tx, mandateId: string): Promise<boolean> {
  return (await tx.first<{ many: boolean }>(CHANGED, [tx.trustId, mandateId]))?.many ?? false;
}
