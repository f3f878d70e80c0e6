// Writes down, when an adaptation's revision has landed, which blocks it changed; the counts of its original follow.
import type { LessonDocument } from '@trellis/lesson';
import type { Tx } from '@trellis/platform';
import { changesOf } from './changes-of';
import { publishTally } from './publish-tally';

interface AdaptedRow { origin_id: string; author_id: string; counts: boolean; document: LessonDocument; origin: LessonDocument }

const ADAPTED = `
  SELECT r.origin_id, r.author_id, r.changed_blocks > 0 AND NOT r.retired AS counts, d.body AS document, od.body AS origin
  FROM resource r
    JOIN revision v ON v.trust_id = $1 AND v.resource_id = r.id AND v.number = r.number JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash
    JOIN revision ov ON ov.trust_id = $1 AND ov.resource_id = r.origin_id AND ov.number = r.origin_number JOIN document od ON od.trust_id = $1 AND od.hash = ov.document_hash
  WHERE r.trust_id = $1 AND r.id = $2 AND r.origin_id IS NOT NULL`;
const WRITE = `INSERT INTO block_change (trust_id, resource_id, block_id, kind, after_id, place, block, content_hash, base_hash, origin_id, author_id)
  SELECT $1, $2, c.block_id, c.kind, c.after_id, c.place, c.block, decode(c.hash, 'hex'), decode(c.base, 'hex'), $3, $4
  FROM json_to_recordset($5) AS c(block_id text, kind text, after_id text, place int, block json, hash text, base text)`;
/** One hash over everything a person changed in this original, in whichever of their versions. */
const REMEMBER = `INSERT INTO adapter (trust_id, origin_id, person_id, now_hash)
  SELECT $1, $2, $3, (SELECT sha256(convert_to(string_agg(concat(c.block_id, ' ', c.kind, ' ', encode(c.content_hash, 'hex')), ',' ORDER BY c.resource_id, c.block_id), 'UTF8'))
    FROM block_change c WHERE c.trust_id = $1 AND c.origin_id = $2 AND c.author_id = $3)
  ON CONFLICT (trust_id, origin_id, person_id) DO UPDATE SET now_hash = excluded.now_hash`;

/** Doing it again changes nothing: it looks at the adaptation as it now is. */
export async function noteChanges(tx: Tx, resourceId: string): Promise<void> {
  const originId = await writeChanges(tx, resourceId);
  if (originId) await publishTally(tx, originId);
}

/** Returns its original, which is locked until this transaction ends; null for what was made from nothing. */
export async function writeChanges(tx: Tx, resourceId: string): Promise<string | null> {
  const known = await tx.first<{ origin_id: string | null }>('SELECT origin_id FROM resource WHERE trust_id = $1 AND id = $2', [tx.trustId, resourceId]);
  if (!known?.origin_id) return null;
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('changes' || $1, 0))", [known.origin_id]);
  const row = await tx.first<AdaptedRow>(ADAPTED, [tx.trustId, resourceId]);
  if (!row) return null;
  const changes = row.counts ? changesOf(row.origin, row.document) : [];
  await tx.count('DELETE FROM block_change WHERE trust_id = $1 AND resource_id = $2', [tx.trustId, resourceId]);
  const rows = changes.map(({ blockId, kind, afterId, block, hash, base }, place) => ({ block_id: blockId, kind, after_id: afterId, place, block, hash, base }));
  await tx.count(WRITE, [tx.trustId, resourceId, row.origin_id, row.author_id, JSON.stringify(rows)]);
  await tx.count(REMEMBER, [tx.trustId, row.origin_id, row.author_id]);
  return row.origin_id;
}
