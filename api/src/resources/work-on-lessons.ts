// Who has adapted, or taught with their name to it, lessons that the whole trust may read: for bringing colleagues together.
import type { Tx } from '@trellis/platform';

export interface WorkOnLesson { personId: string; rootId: string; title: string; kind: 'adapted' | 'taught' }

/** An adaptation without a changed block is none. What is taught without a name stays out of sight: row-level security sees to it. */
const WORK = `
  SELECT DISTINCT w.person_id AS "personId", root.id AS "rootId", root.title, w.kind FROM (
    SELECT r.author_id AS person_id, r.root_id, 'adapted' AS kind FROM resource r
    WHERE r.trust_id = $1 AND r.origin_id IS NOT NULL AND r.changed_blocks > 0 AND NOT r.retired AND r.updated_at >= $2 AND r.author_id = ANY($3)
    UNION ALL
    SELECT u.person_id, r.root_id, 'taught' FROM resource_use u JOIN resource r ON r.trust_id = $1 AND r.id = u.resource_id
    WHERE u.trust_id = $1 AND u.share_name AND u.taught_on >= $2::date AND u.person_id = ANY($3)) w
  JOIN resource root ON root.trust_id = $1 AND root.id = w.root_id AND 'trust' = ANY(root.audience) AND NOT root.retired
  ORDER BY 1, 2, 4`;

export const workOnLessons = (tx: Tx, since: Date, personIds: readonly string[]): Promise<WorkOnLesson[]> =>
  tx.query<WorkOnLesson>(WORK, [tx.trustId, since, personIds]);
