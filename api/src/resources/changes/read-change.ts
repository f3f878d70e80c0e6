// Reads colleagues' changes to an original as they are shown and taken: neighbouring new parts of one version are one change.
import type { DocumentNode } from '@trellis/lesson';
import type { Tx } from '@trellis/platform';
import type { Change } from './apply-change';

export interface ChangeRow { resource_id: string; block_id: string; kind: Change['kind']; after_id: string | null; place: number; block: DocumentNode | null; hash: string; base: string | null }
export interface ReadChange extends Change { readonly versionId: string; readonly hash: string; readonly base: string | null }

const READ = `SELECT resource_id, block_id, kind, after_id, place, block, encode(content_hash, 'hex') AS hash, encode(base_hash, 'hex') AS base
  FROM block_change WHERE trust_id = $1 AND resource_id = ANY($2) ORDER BY resource_id, place`;

export async function readChanges(tx: Tx, versionIds: readonly string[]): Promise<ReadChange[]> {
  return joinNeighbours(await tx.query<ChangeRow>(READ, [tx.trustId, versionIds]));
}

/** `rows` in the order of each version. A heading and its table, put in together, are taken together. */
export function joinNeighbours(rows: readonly ChangeRow[]): ReadChange[] {
  const changes: (ReadChange & { blocks: DocumentNode[]; hash: string; last: number })[] = [];
  for (const row of rows) {
    const before = changes.at(-1);
    const joins = row.kind === 'added' && before?.kind === 'added' && before.versionId === row.resource_id && before.afterId === row.after_id && before.last + 1 === row.place;
    if (joins && row.block) {
      before.blocks.push(row.block);
      before.hash += row.hash;
      before.last = row.place;
    } else changes.push({ versionId: row.resource_id, kind: row.kind, blockId: row.block_id, afterId: row.after_id, blocks: row.block ? [row.block] : [], hash: row.hash, base: row.base, last: row.place });
  }
  return changes.map(({ last: _, ...change }) => change);
}
