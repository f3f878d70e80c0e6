// Moves one of a resource's three counters, and search with it when that matters.
import type { Tx } from '@trellis/platform';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.access';
import type { ResourceIndex } from './resource-index';

/** Returns the counter as it now stands. */
export async function countDeed(tx: Tx, index: ResourceIndex, resourceId: string, deed: 'used' | 'adapted' | 'thanked', by: 1 | -1): Promise<number> {
  const column = `${deed}_count` as const;
  const row = await tx.first<ResourceRow>(`UPDATE resource r SET ${column} = ${column} + $3 WHERE r.trust_id = $1 AND r.id = $2 RETURNING ${RESOURCE_COLUMNS}`, [tx.trustId, resourceId, by]);
  if (!row) return 0;
  await index.putIfLifted(tx, row, deed, by);
  return row[column];
}
