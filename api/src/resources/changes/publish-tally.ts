// Publishes the counts of an original when enough people differ, net, from every time they were published before, so that no two figures point at a few.
import { FLOOR_K } from '@trellis/disclosure';
import type { LessonDocument } from '@trellis/lesson';
import type { Tx } from '@trellis/platform';
import { isFamilyExpected } from '../expected';
import { fewestShown } from '../shown-counts';
import { tallyChanges, type BlockTally, type ChangeOf, type Tally, type Version } from './tally-changes';

/** Fewest people behind any figure about what adapters did, where the trust asks for no more (`fewest_of`). */
export const FEWEST = FLOOR_K;
/** The same words put in a block's place by this many groups at most are kept. */
const REPLACEMENTS = 5;

/** A cheap look before the whole comparison: who has moved since the last time. */
const MOVED = `SELECT count(*)::int AS people, fewest_of(${FEWEST}) AS fewest FROM adapter WHERE trust_id = $1 AND origin_id = $2 AND now_hash IS DISTINCT FROM counted_hash`;
/** Versions whose changes have been written down: one that was saved a moment ago is counted with its changes, or not yet. */
const VERSIONS = `SELECT r.id, r.author_id AS "personId", r.school_id AS "schoolId", r.reason, r.origin_number AS base FROM resource r
  WHERE r.trust_id = $1 AND r.origin_id = $2 AND EXISTS (SELECT 1 FROM block_change c WHERE c.trust_id = $1 AND c.resource_id = r.id) ORDER BY r.id`;
const CHANGES = `SELECT resource_id AS "versionId", block_id AS "blockId", kind, encode(content_hash, 'hex') AS hash FROM block_change
  WHERE trust_id = $1 AND origin_id = $2 AND kind <> 'added' ORDER BY resource_id, block_id`;
const BASES = `SELECT v.number, d.body FROM revision v JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash WHERE v.trust_id = $1 AND v.resource_id = $2 AND v.number = ANY($3)`;
const EXAMPLES = `SELECT DISTINCT ON (c.block_id, c.content_hash) c.block_id AS "blockId", encode(c.content_hash, 'hex') AS hash, c.block
  FROM block_change c JOIN unnest($3::text[], $4::text[]) AS wanted(block_id, hash) ON c.block_id = wanted.block_id AND c.content_hash = decode(wanted.hash, 'hex')
  WHERE c.trust_id = $1 AND c.origin_id = $2 AND c.kind = 'changed' ORDER BY c.block_id, c.content_hash, c.resource_id`;
const WRITE = `
  WITH said AS (INSERT INTO adaptation_tally AS t (trust_id, origin_id, versions, people, schools) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (trust_id, origin_id) DO UPDATE SET versions = excluded.versions, people = excluded.people, schools = excluded.schools, counted_at = now()),
  counted AS (UPDATE adapter SET counted_hash = now_hash WHERE trust_id = $1 AND origin_id = $2 AND counted_hash IS DISTINCT FROM now_hash)
  INSERT INTO block_tally (trust_id, origin_id, block_id, changed, removed, kept, reasons, replacements)
  SELECT $1, $2, b.block_id, b.changed, b.removed, b.kept, b.reasons, b.replacements
  FROM jsonb_to_recordset($6) AS b(block_id text, changed int, removed int, kept int, reasons jsonb, replacements jsonb)`;

/** The caller holds the original's lock. What a mandate asks for is published when a wave closes, and not while one may be open. */
export async function publishTally(tx: Tx, originId: string, when: 'changed' | 'closing' = 'changed'): Promise<void> {
  const { people, fewest } = (await tx.first<{ people: number; fewest: number }>(MOVED, [tx.trustId, originId]))!;
  if (people < fewest) return;
  const expected = await isFamilyExpected(tx, originId);
  if (expected && when === 'changed') return;
  const { may } = (await tx.first<{ may: boolean }>('SELECT may_publish_changes($1, $2) AS may', [originId, fewestShown(expected, fewest)]))!;
  if (!may) return;
  const versions = await tx.query<Version>(VERSIONS, [tx.trustId, originId]);
  const changes = await tx.query<ChangeOf>(CHANGES, [tx.trustId, originId]);
  const bases = await tx.query<{ number: number; body: LessonDocument }>(BASES, [tx.trustId, originId, [...new Set(versions.map(({ base }) => base))]]);
  const tally = tallyChanges(versions, changes, new Map(bases.map(({ number, body }) => [number, new Set(body.content.map(({ attrs }) => attrs.id ?? ''))])));
  await tx.count('DELETE FROM block_tally WHERE trust_id = $1 AND origin_id = $2', [tx.trustId, originId]);
  await tx.count(WRITE, [tx.trustId, originId, tally.versions, tally.people, tally.schools, JSON.stringify(await withExamples(tx, originId, tally, fewest))]);
}

/** Only what enough people put in a block's place is kept as an example: fewer would show one person's words. */
async function withExamples(tx: Tx, originId: string, { blocks }: Tally, fewest: number): Promise<object[]> {
  const common = (block: BlockTally) => block.replacements.filter(({ people }) => people >= fewest).slice(0, REPLACEMENTS);
  const wanted = blocks.flatMap((block) => common(block).map(({ hash }) => [block.blockId, hash] as const));
  const rows = wanted.length ? await tx.query<{ blockId: string; hash: string; block: object }>(EXAMPLES, [tx.trustId, originId, wanted.map(([id]) => id), wanted.map(([, hash]) => hash)]) : [];
  const example = new Map(rows.map((row) => [`${row.blockId} ${row.hash}`, row.block]));
  return blocks.map((block) => ({
    block_id: block.blockId, changed: block.changed, removed: block.removed, kept: block.kept, reasons: block.reasons,
    replacements: common(block).flatMap(({ hash, people }) => ({ people, block: example.get(`${block.blockId} ${hash}`) })),
  }));
}
