// Cards of resources for lists, posts and mandates: one query for all of them, rights included.
import type { ResourceCard } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import type { ResourceRow } from './resource.access';
import { COUNTED, shownCounts } from './shown-counts';

export interface CardRow extends Pick<ResourceRow, 'id' | 'title' | 'summary' | 'subject' | 'key_stages' | 'years' | 'topic' | 'kind' | 'minutes_saved' | 'central' | 'origin_id' | 'expected'
  | 'author_id' | 'updated_at' | 'root_id' | 'used_count' | 'adapted_count' | 'thanked_count' | 'counted'> { author_name: string; author_school: string }

const CARDS = `
  SELECT r.id, r.title, r.summary, r.subject, r.key_stages, r.years, r.topic, r.kind, r.minutes_saved, r.central, r.origin_id, r.expected, r.author_id, r.updated_at,
    r.root_id, r.used_count, r.adapted_count, r.thanked_count, ${COUNTED}, p.name AS author_name, s.name AS author_school
  FROM resource r JOIN person p ON p.trust_id = $1 AND p.id = r.author_id JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE r.trust_id = $1 AND r.id = ANY($2) AND r.audience && $3`;

/** By id; what the reader may not read is not in it. */
export async function resourceCards(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, ResourceCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<CardRow>(CARDS, [tx.trustId, ids, actor.audience]);
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}

export function toCard(row: CardRow): ResourceCard {
  return {
    id: row.id, title: row.title, summary: row.summary, subject: row.subject, keyStages: row.key_stages, years: row.years, topic: row.topic, kind: row.kind,
    minutesSaved: row.minutes_saved, central: row.central, adapted: row.origin_id !== null, expected: row.expected,
    author: { id: row.author_id, name: row.author_name, school: row.author_school }, updatedAt: row.updated_at.toISOString(),
    counts: shownCounts(row),
  };
}
