// That a mandate asks for a resource: told by mandates, shown on cards, the end of sharing names with its author and of counting it as it happens.
import { Injectable } from '@nestjs/common';
import { DEFAULT_K } from '@trellis/disclosure';
import type { Tx } from '@trellis/platform';
import { publishTally } from './changes/publish-tally';
import { ResourceIndex } from './resource-index';

const MARK = 'UPDATE resource SET expected = $3 WHERE trust_id = $1 AND id = ANY($2) AND expected <> $3 RETURNING root_id';
const UNCOUNTED = 'SELECT r.root_id FROM unnest($2::uuid[]) AS r(root_id) WHERE NOT EXISTS (SELECT 1 FROM family_count c WHERE c.trust_id = $1 AND c.root_id = r.root_id)';
const COUNT = 'SELECT f.root_id FROM unnest($1::uuid[]) AS f(root_id) WHERE count_family(f.root_id, $2)';
/** Whose place in search came from counts that are live no longer. */
const LIFTED = 'SELECT id FROM resource WHERE trust_id = $1 AND root_id = ANY($2) AND used_count + adapted_count > 0';
const ADAPTED = 'SELECT DISTINCT a.origin_id FROM adapter a JOIN resource r ON r.trust_id = $1 AND r.id = a.origin_id AND r.root_id = ANY($2) WHERE a.trust_id = $1 AND a.now_hash IS DISTINCT FROM a.counted_hash';

@Injectable()
export class ExpectLessons {
  constructor(private readonly index: ResourceIndex) {}

  /** Says of these resources that they are expected, or no longer. The caller knows whether another mandate still asks. */
  async mark(tx: Tx, resourceIds: readonly string[], expected: boolean): Promise<void> {
    const roots = (await tx.query<{ root_id: string }>(MARK, [tx.trustId, resourceIds, expected])).map(({ root_id }) => root_id);
    if (!expected || !roots.length) return;
    const begun = (await tx.query<{ root_id: string }>(UNCOUNTED, [tx.trustId, [...new Set(roots)]])).map(({ root_id }) => root_id);
    if (!begun.length) return;
    await tx.query(COUNT, [begun, DEFAULT_K]);
    await this.index.put(tx, (await tx.query<{ id: string }>(LIFTED, [tx.trustId, begun])).map(({ id }) => id));
  }

  /** A wave has closed: every family that is or was asked for is counted again, and what teachers changed in it. */
  async countAgain(tx: Tx): Promise<void> {
    const families = (await tx.query<{ root_id: string }>('SELECT root_id FROM family_count WHERE trust_id = $1 ORDER BY root_id', [tx.trustId])).map(({ root_id }) => root_id);
    const moved = (await tx.query<{ root_id: string }>(COUNT, [families, DEFAULT_K])).map(({ root_id }) => root_id);
    if (moved.length) await this.index.put(tx, moved);
    for (const { origin_id } of await tx.query<{ origin_id: string }>(ADAPTED, [tx.trustId, families])) await publishTally(tx, origin_id, 'closing');
  }
}
