// What colleagues did lately with what I wrote: adaptations I may read, thanks, and uses whose teachers share their name.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';

type MyReception = Answer<'reception.mine'>;
interface DeedRow { kind: 'adapted' | 'thanked' | 'used'; at: Date; person_id: string; resource_id: string; resource_title: string; adaptation_id: string | null; adaptation_title: string | null; changed_blocks: number; message: string }

const NEWEST = 30;
/** Each kind is cut before they are joined, so that a much-thanked author costs no more than another. */
const DEEDS = `
  WITH mine AS MATERIALIZED (SELECT id, title FROM resource WHERE trust_id = $1 AND author_id = $2),
  adapted AS (
    SELECT 'adapted' AS kind, a.adapted_at AS at, a.author_id AS person_id, m.id AS resource_id, m.title AS resource_title, a.id AS adaptation_id, a.title AS adaptation_title, a.changed_blocks, '' AS message
    FROM mine m JOIN resource a ON a.trust_id = $1 AND a.origin_id = m.id
    WHERE a.author_id <> $2 AND a.changed_blocks > 0 AND a.audience && $3 ORDER BY a.adapted_at DESC LIMIT ${NEWEST}),
  thanked AS (
    SELECT 'thanked', t.created_at, t.person_id, m.id, m.title, NULL::uuid, NULL::text, 0, t.message
    FROM mine m JOIN thanks t ON t.trust_id = $1 AND t.resource_id = m.id ORDER BY t.created_at DESC LIMIT ${NEWEST}),
  used AS (
    SELECT 'used', u.created_at, u.person_id, m.id, m.title, NULL::uuid, NULL::text, 0, u.note
    FROM mine m JOIN resource_use u ON u.trust_id = $1 AND u.resource_id = m.id
    WHERE u.share_name AND u.person_id <> $2 AND NOT family_expected(m.id) ORDER BY u.created_at DESC LIMIT ${NEWEST})
  SELECT * FROM adapted UNION ALL SELECT * FROM thanked UNION ALL SELECT * FROM used ORDER BY at DESC LIMIT ${NEWEST}`;

/** As `shownCounts` says of each: the original of what is or was asked for counts with what was published of its family. */
const TOTALS = `SELECT coalesce(sum(CASE WHEN c.root_id IS NULL THEN r.used_count WHEN r.id = r.root_id THEN c.taught ELSE 0 END), 0)::int AS used,
    coalesce(sum(CASE WHEN c.root_id IS NULL THEN r.adapted_count WHEN r.id = r.root_id THEN c.adapted ELSE 0 END), 0)::int AS adapted, coalesce(sum(r.thanked_count), 0)::int AS thanked, count(*)::int AS resources
  FROM resource r LEFT JOIN family_count c ON c.trust_id = $1 AND c.root_id = r.root_id WHERE r.trust_id = $1 AND r.author_id = $2`;

@Injectable()
export class ShowMyReception {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<MyReception> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<DeedRow>(DEEDS, [tx.trustId, actor.personId, actor.audience]);
      const totals = (await tx.first<MyReception['totals']>(TOTALS, [tx.trustId, actor.personId]))!;
      const person = await personRefs(tx, rows.map((row) => row.person_id));
      const items = rows.map((row) => ({
        kind: row.kind, at: row.at.toISOString(), person: person(row.person_id), resource: { id: row.resource_id, title: row.resource_title }, message: row.message,
        adaptation: row.adaptation_id ? { id: row.adaptation_id, title: row.adaptation_title ?? '', changedBlocks: row.changed_blocks } : null,
      }));
      return { items, totals };
    });
  }
}
