// A department that nobody leads any more is led by whoever has belonged longest: there is no one outside it to name a lead.
import type { Tx } from '@trellis/platform';
import { membersChanged } from './membership';

const LED = 'SELECT 1 AS led FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id AND p.active WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.lead LIMIT 1';
const PASS_ON = `UPDATE circle_member c SET lead = true WHERE c.trust_id = $1 AND c.circle_id = $2
  AND c.person_id = (SELECT m.person_id FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id AND p.active WHERE m.trust_id = $1 AND m.circle_id = $2 ORDER BY m.joined_at, m.person_id LIMIT 1) RETURNING c.person_id`;

/** Whoever leads it from now on; undefined where somebody does already, or nobody is left. */
export async function keepLed(tx: Tx, departmentId: string): Promise<string | undefined> {
  if (await tx.first(LED, [tx.trustId, departmentId])) return undefined;
  const lead = await tx.first<{ person_id: string }>(PASS_ON, [tx.trustId, departmentId]);
  if (lead) await membersChanged(tx, departmentId);
  return lead?.person_id;
}
