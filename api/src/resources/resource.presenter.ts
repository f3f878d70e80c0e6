// A whole resource as its reader sees it: card, document, where it came from, what they themselves did with it, what they may do.
import type { PersonRef, ResourceFull } from '@trellis/contracts';
import { coreShare, type LessonDocument } from '@trellis/lesson';
import { notFound, type Actor, type Tx } from '@trellis/platform';
import { abilitiesOn, RESOURCE_COLUMNS, type ResourceRow } from './resource.access';
import { toCard } from './resource-cards';
import { schoolDay } from './school-day';

interface FullRow extends ResourceRow {
  author_name: string; author_school: string; school_name: string; network_name: string | null; document: ResourceFull['document'];
  origin_title: string | null; origin_newest: number | null; origin_readable: boolean | null; origin_author: string | null; endorsed_as: string | null;
  last_taught_on: string | null; thanked: boolean; has_draft: boolean; my_adaptations: { id: string; title: string }[] | null;
  core_changes: { blockId: string; reason: string }[] | null;
}

/** $3: the reader's audience, $4: the reader. A network's name is read where networks keep it: a name is no rule of theirs. */
const FULL = `
  SELECT ${RESOURCE_COLUMNS}, d.body AS document, p.name AS author_name, ps.name AS author_school, s.name AS school_name, n.name AS network_name,
    o.title AS origin_title, o.number AS origin_newest, o.audience && $3 AS origin_readable, o.author_id AS origin_author,
    (SELECT e.name FROM endorsed_variant e WHERE e.trust_id = $1 AND e.resource_id = o.id AND e.variant_id = r.id) AS endorsed_as,
    (SELECT max(u.taught_on) FROM resource_use u WHERE u.trust_id = $1 AND u.person_id = $4 AND u.resource_id = r.id) AS last_taught_on,
    EXISTS (SELECT 1 FROM thanks t WHERE t.trust_id = $1 AND t.resource_id = r.id AND t.person_id = $4) AS thanked,
    EXISTS (SELECT 1 FROM draft f WHERE f.trust_id = $1 AND f.resource_id = r.id AND f.person_id = $4) AS has_draft,
    (SELECT json_agg(json_build_object('id', a.id, 'title', a.title) ORDER BY a.created_at DESC) FROM resource a
      WHERE a.trust_id = $1 AND a.origin_id = r.id AND a.author_id = $4 AND NOT a.retired) AS my_adaptations,
    (SELECT json_agg(json_build_object('blockId', c.block_id, 'reason', c.reason)) FROM core_change c WHERE c.trust_id = $1 AND c.resource_id = r.id) AS core_changes
  FROM resource r
    JOIN revision v ON v.trust_id = $1 AND v.resource_id = r.id AND v.number = r.number
    JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash
    JOIN person p ON p.trust_id = $1 AND p.id = r.author_id
    JOIN school ps ON ps.trust_id = $1 AND ps.id = p.school_id
    JOIN school s ON s.trust_id = $1 AND s.id = r.school_id
    LEFT JOIN network n ON n.trust_id = $1 AND n.id = r.network_id
    LEFT JOIN resource o ON o.trust_id = $1 AND o.id = r.origin_id
  WHERE r.trust_id = $1 AND r.id = $2 AND r.audience && $3`;

/** @throws ProblemError thing.not_found when it is missing or not shared with them. */
export async function presentResource(tx: Tx, actor: Actor, id: string): Promise<ResourceFull> {
  const row = await tx.first<FullRow>(FULL, [tx.trustId, id, actor.audience, actor.personId]);
  if (!row) throw notFound();
  const contributors = await contributorsOf(tx, actor, row);
  return {
    ...toCard(row), licence: row.licence, attribution: row.attribution, language: row.language, visibility: row.visibility,
    network: row.network_id && row.network_name ? { id: row.network_id, name: row.network_name } : null, school: { id: row.school_id, name: row.school_name },
    retired: row.retired, number: row.number, version: row.version, document: row.document, contributors, origin: originOf(row, contributors),
    reason: row.reason, changedBlocks: row.changed_blocks, blocks: row.blocks, coreShare: coreShare(row.document as unknown as LessonDocument, schoolDay()),
    coreChanges: row.core_changes ?? [],
    mine: { lastTaughtOn: row.last_taught_on, thanked: row.thanked, adaptations: row.my_adaptations ?? [], hasDraft: row.has_draft },
    abilities: abilitiesOn(actor, row),
  };
}

function originOf(row: FullRow, contributors: readonly PersonRef[]): ResourceFull['origin'] {
  if (!row.origin_id || !row.origin_number) return null;
  if (!row.origin_readable) return { id: null, title: 'A resource that is not shared with you', author: null, number: row.origin_number, newer: false, endorsedAs: null };
  const author = contributors.find(({ id }) => id === row.origin_author) ?? null;
  return { id: row.origin_id, title: row.origin_title ?? '', author, number: row.origin_number, newer: (row.origin_newest ?? 0) > row.origin_number, endorsedAs: row.endorsed_as };
}

const CONTRIBUTORS = `
  WITH RECURSIVE line AS (
    SELECT r.id, r.origin_id, r.origin_number, r.number AS upto, true AS readable, r.author_id, r.created_at, 1 AS depth FROM resource r WHERE r.trust_id = $1 AND r.id = $2
    UNION ALL
    SELECT o.id, o.origin_id, o.origin_number, l.origin_number, o.audience && $3, o.author_id, o.created_at, l.depth + 1
    FROM line l JOIN resource o ON o.trust_id = $1 AND o.id = l.origin_id WHERE l.depth < 50),
  wrote AS (
    SELECT v.author_id, v.created_at FROM line l JOIN revision v ON v.trust_id = $1 AND v.resource_id = l.id AND v.number <= l.upto WHERE l.readable
    UNION ALL SELECT c.person_id, v.created_at FROM line l JOIN revision_credit c ON c.trust_id = $1 AND c.resource_id = l.id AND c.number <= l.upto
      JOIN revision v ON v.trust_id = $1 AND v.resource_id = l.id AND v.number = c.number WHERE l.readable
    UNION ALL SELECT author_id, created_at FROM line WHERE readable)
  SELECT w.author_id AS id, p.name, s.name AS school FROM wrote w
    JOIN person p ON p.trust_id = $1 AND p.id = w.author_id JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  GROUP BY w.author_id, p.name, s.name ORDER BY min(w.created_at), w.author_id`;

/** Everyone whose writing is in it, first writer first: its own authors, those whose offers it took, and those of the versions it was made from, as far as the reader may know of them. */
export async function contributorsOf(tx: Tx, actor: Actor, row: Pick<FullRow, 'id' | 'number' | 'origin_id' | 'author_id' | 'author_name' | 'author_school'>): Promise<PersonRef[]> {
  if (row.number === 1 && !row.origin_id) return [{ id: row.author_id, name: row.author_name, school: row.author_school }];
  return tx.query<PersonRef>(CONTRIBUTORS, [tx.trustId, row.id, actor.audience]);
}
