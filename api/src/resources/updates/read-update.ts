// What lies between an adaptation and its original as it is now: the steps the original took, and the three versions to lay over each other.
import type { ChangeKind } from '@trellis/contracts';
import { changedBlocks, type LessonDocument } from '@trellis/lesson';
import type { Actor, Tx } from '@trellis/platform';
import { readLesson } from '../read-revision';
import { RESOURCE_COLUMNS, type ResourceRow } from '../resource.access';

export interface StepRow { number: number; change: ChangeKind | null; message: string; author_id: string; created_at: Date }

const ORIGINAL = `SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE r.trust_id = $1 AND r.id = $2 AND r.audience && $3`;
export const STEPS = `SELECT number, change, message, author_id, created_at FROM revision WHERE trust_id = $1 AND resource_id = $2 AND number > $3 AND number <= $4 ORDER BY number DESC LIMIT 50`;

/** Null when there is none, or it is not shared with the reader. */
export async function originalOf(tx: Tx, actor: Actor, row: Pick<ResourceRow, 'origin_id'>): Promise<ResourceRow | null> {
  return row.origin_id ? await tx.first<ResourceRow>(ORIGINAL, [tx.trustId, row.origin_id, actor.audience]) ?? null : null;
}

export interface ThreeVersions { readonly base: LessonDocument; readonly mine: LessonDocument; readonly theirs: LessonDocument }

export async function threeVersions(tx: Tx, row: ResourceRow, original: ResourceRow): Promise<ThreeVersions> {
  return {
    base: await readLesson(tx, original.id, row.origin_number!), mine: await readLesson(tx, row.id, row.number),
    theirs: await readLesson(tx, original.id, original.number),
  };
}

/** Ids of the blocks that the original's corrections touched. */
export async function correctedBlocks(tx: Tx, originalId: string, steps: readonly StepRow[]): Promise<Set<string>> {
  const corrected = new Set<string>();
  for (const { number } of steps.filter(({ change }) => change === 'correction')) {
    for (const id of changedBlocks(await readLesson(tx, originalId, number - 1), await readLesson(tx, originalId, number))) corrected.add(id);
  }
  return corrected;
}
