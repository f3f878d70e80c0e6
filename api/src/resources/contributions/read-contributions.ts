// What a person gave to colleagues: lessons they share, work of theirs in others' lessons, and how far it reached.
import type { Answer } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import { FEWEST } from '../changes/publish-tally';
import type { ResourceRow } from '../resource.access';
import { COUNTED, shownCounts, type ShownCounts } from '../shown-counts';

type Contributions = Pick<Answer<'contribution.mine'>, 'lessons' | 'credits' | 'variants' | 'totals'>;
type LessonRow = Pick<ResourceRow, 'id' | 'root_id' | 'title' | 'central' | 'counted' | 'used_count' | 'adapted_count' | 'thanked_count' | 'updated_at'> & { readable: boolean };

const MOST = 100;
/** A bare copy is no contribution; what nobody else may read is none yet. */
const LESSONS = `SELECT r.id, r.root_id, r.title, r.central, r.used_count, r.adapted_count, r.thanked_count, ${COUNTED}, r.updated_at, r.audience && $3 AS readable FROM resource r
  WHERE r.trust_id = $1 AND r.author_id = $2 AND r.visibility <> 'private' AND NOT r.retired AND (r.origin_id IS NULL OR r.changed_blocks > 0) ORDER BY r.updated_at DESC, r.id`;
const CREDITS = `SELECT r.id, r.title, r.central, max(v.created_at) AS at, count(*)::int AS changes
  FROM revision_credit c JOIN resource r ON r.trust_id = $1 AND r.id = c.resource_id JOIN revision v ON v.trust_id = $1 AND v.resource_id = c.resource_id AND v.number = c.number
  WHERE c.trust_id = $1 AND c.person_id = $2 AND r.author_id <> $2 AND r.audience && $3 GROUP BY r.id, r.title, r.central ORDER BY at DESC, r.id LIMIT ${MOST}`;
const VARIANTS = `SELECT e.variant_id AS id, v.title, e.name, o.id AS of_id, o.title AS of_title, e.endorsed_at AS at FROM endorsed_variant e
  JOIN resource v ON v.trust_id = $1 AND v.id = e.variant_id AND v.author_id = $2 JOIN resource o ON o.trust_id = $1 AND o.id = e.resource_id
  WHERE e.trust_id = $1 AND v.audience && $3 AND o.audience && $3 ORDER BY e.endorsed_at DESC, e.variant_id LIMIT ${MOST}`;
/** Who adapts or takes a change of what is or was asked for does what is asked: such families are not in sums of live deeds. */
const uncounted = (resource: string): string => `NOT EXISTS (SELECT 1 FROM resource f JOIN family_count fc ON fc.trust_id = $1 AND fc.root_id = f.root_id WHERE f.trust_id = $1 AND f.id = ${resource})`;
const SUMS = `SELECT
  (SELECT coalesce(sum(cardinality(o.taken_parts)), 0)::int FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id AND r.central WHERE o.trust_id = $1 AND o.person_id = $2 AND o.status = 'taken') AS "inCentral",
  (SELECT count(*)::int FROM endorsed_variant e JOIN resource v ON v.trust_id = $1 AND v.id = e.variant_id AND v.author_id = $2 WHERE e.trust_id = $1) AS variants,
  (SELECT count(*)::int FROM taken_change t WHERE t.trust_id = $1 AND t.author_id = $2 AND t.taker_id <> $2 AND ${uncounted('t.from_id')}) AS taken`;
const REACH = `
  WITH who AS (
    SELECT a.author_id AS id FROM resource m JOIN resource a ON a.trust_id = $1 AND a.origin_id = m.id WHERE m.trust_id = $1 AND m.author_id = $2 AND a.changed_blocks > 0 AND a.author_id <> $2 AND ${uncounted('m.id')}
    UNION SELECT t.taker_id FROM taken_change t WHERE t.trust_id = $1 AND t.author_id = $2 AND t.taker_id <> $2 AND ${uncounted('t.from_id')})
  SELECT count(*)::int AS colleagues, count(DISTINCT p.school_id)::int AS schools, fewest_of(${FEWEST}) AS fewest FROM who JOIN person p ON p.trust_id = $1 AND p.id = who.id`;

/** As `reader` may see them: what is not shared with them is counted and not named. */
export async function readContributions(tx: Tx, reader: Actor, personId: string): Promise<Contributions> {
  const lessons = await tx.query<LessonRow>(LESSONS, [tx.trustId, personId, reader.audience]);
  const credits = await tx.query<{ id: string; title: string; central: boolean; at: Date; changes: number }>(CREDITS, [tx.trustId, personId, reader.audience]);
  const variants = await tx.query<{ id: string; title: string; name: string; of_id: string; of_title: string; at: Date }>(VARIANTS, [tx.trustId, personId, reader.audience]);
  const sums = (await tx.first<{ inCentral: number; variants: number; taken: number }>(SUMS, [tx.trustId, personId]))!;
  const reach = (await tx.first<{ colleagues: number; schools: number; fewest: number }>(REACH, [tx.trustId, personId]))!;
  const shown = lessons.map((row) => ({ row, counts: shownCounts(row) }));
  const sum = (of: (counts: ShownCounts) => number): number => shown.reduce((total, { counts }) => total + of(counts), 0);
  const enough = reach.colleagues >= reach.fewest;
  return {
    lessons: shown.filter(({ row }) => row.readable).slice(0, MOST).map(({ row, counts }) => ({ id: row.id, title: row.title, central: row.central, taught: counts.used, adapted: counts.adapted, thanked: counts.thanked, countedAt: counts.countedAt, at: row.updated_at.toISOString() })),
    credits: credits.map(({ at, ...credit }) => ({ ...credit, at: at.toISOString() })),
    variants: variants.map(({ id, title, name, of_id, of_title, at }) => ({ id, title, name, of: { id: of_id, title: of_title }, at: at.toISOString() })),
    totals: {
      lessons: lessons.length, central: lessons.filter(({ central }) => central).length, ...sums, taught: sum(({ used }) => used), adapted: sum(({ adapted }) => adapted), thanked: sum(({ thanked }) => thanked),
      colleagues: enough ? reach.colleagues : null, schools: enough ? reach.schools : null,
    },
  };
}
