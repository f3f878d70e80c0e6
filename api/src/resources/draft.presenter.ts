// A draft as its writer sees it.
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { Actor, Tx } from '@trellis/platform';
import { abilitiesOn, type ResourceRow } from './resource.access';

export interface DraftRow { document: Answer<'draft.show'>['document']; base_number: number; version: number; saved_at: Date }

/** Who else is writing is told to those who may still change the resource. */
export async function presentDraft(tx: Tx, actor: Actor, resource: ResourceRow, row: DraftRow): Promise<Answer<'draft.show'>> {
  const writing = !abilitiesOn(actor, resource).edit ? [] : await tx.query<{ person_id: string }>('SELECT person_id FROM writing_now($1)', [resource.id]);
  const person = await personRefs(tx, writing.map(({ person_id: id }) => id));
  return { ...toDraft(row, resource.number), others: writing.map(({ person_id: id }) => person(id)) };
}

/** `number` is the resource's current revision. */
function toDraft(row: DraftRow, number: number): Omit<Answer<'draft.show'>, 'others'> {
  return { document: row.document, baseNumber: row.base_number, savedAt: row.saved_at.toISOString(), version: row.version, stale: row.base_number < number };
}
