// A draft as its writer sees it.
import type { Answer } from '@trellis/contracts';

export interface DraftRow { document: Answer<'draft.show'>['document']; base_number: number; version: number; saved_at: Date }

/** `number` is the resource's current revision. */
export function toDraft(row: DraftRow, number: number): Answer<'draft.show'> {
  return { document: row.document, baseNumber: row.base_number, savedAt: row.saved_at.toISOString(), version: row.version, stale: row.base_number < number };
}
