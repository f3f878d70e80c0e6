// An introduction from one side: only its two people know of it, and each sees the other's answer only once both have said yes.
import { notFound, type Actor, type Tx } from '@trellis/platform';

export interface SideRow {
  id: string; kind: 'same_lesson' | 'only_teacher' | 'newcomer' | 'interest' | 'question'; created_at: Date; met_at: Date | null; first: boolean; other_id: string | null;
  reason: string; mine: 'yes' | 'no' | null; theirs: 'yes' | 'no' | null; resource_id: string | null; network_id: string | null; thread_id: string | null;
}

/** $1 trust, $2 person. */
export const SIDES = `
  SELECT i.id, i.kind, i.created_at, i.met_at, i.first_id IS NOT DISTINCT FROM $2 AS first, CASE WHEN i.first_id = $2 THEN i.second_id ELSE i.first_id END AS other_id,
    CASE WHEN i.first_id = $2 THEN i.first_reason ELSE i.second_reason END AS reason,
    CASE WHEN i.first_id = $2 THEN i.first_answer ELSE i.second_answer END AS mine, CASE WHEN i.first_id = $2 THEN i.second_answer ELSE i.first_answer END AS theirs,
    i.resource_id, i.network_id, i.thread_id
  FROM introduction i WHERE i.trust_id = $1 AND (i.first_id = $2 OR i.second_id = $2)`;

/** Held until the transaction ends, so that two answers wait for one another. @throws ProblemError thing.not_found */
export async function loadSide(tx: Tx, actor: Actor, id: string): Promise<SideRow> {
  const side = await tx.first<SideRow>(`${SIDES} AND i.id = $3 FOR UPDATE`, [tx.trustId, actor.personId, id]);
  if (!side) throw notFound();
  return side;
}
