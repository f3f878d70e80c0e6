// Circles: groups that reading rights are granted to. Subject networks keep their members here.
import type { Tx } from '@trellis/platform';

/** False when they belonged already. */
export async function joinCircle(tx: Tx, circleId: string, personId: string, lead = false): Promise<boolean> {
  return (await tx.count('INSERT INTO circle_member (trust_id, circle_id, person_id, lead) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [tx.trustId, circleId, personId, lead])) > 0;
}

/** False when they did not belong. */
export async function leaveCircle(tx: Tx, circleId: string, personId: string): Promise<boolean> {
  return (await tx.count('DELETE FROM circle_member WHERE trust_id = $1 AND circle_id = $2 AND person_id = $3', [tx.trustId, circleId, personId])) > 0;
}
