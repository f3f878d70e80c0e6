// Membership that follows subject and school: whoever matches a network's rule belongs, except those who left.
import type { Outbox, Tx } from '@trellis/platform';
import { addMember } from './membership';

/** $2 a network or null for all of them, $3 a person or null for everyone. */
const MATCHING = `
  SELECT n.id AS network_id, p.id AS person_id FROM network n
  JOIN person p ON p.trust_id = $1 AND p.active AND p.main_subject = n.subject AND (n.school_id IS NULL OR p.school_id = n.school_id) AND ($3::uuid IS NULL OR p.id = $3)
  WHERE n.trust_id = $1 AND n.by_rule AND NOT n.archived AND ($2::uuid IS NULL OR n.id = $2)
    AND NOT EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM network_leaver l WHERE l.trust_id = $1 AND l.network_id = n.id AND l.person_id = p.id)
  ORDER BY n.id, p.id LIMIT 2000`;

export const matchingRule = (tx: Tx, networkId: string | null, personId: string | null): Promise<{ network_id: string; person_id: string }[]> =>
  tx.query(MATCHING, [tx.trustId, networkId, personId], { prepared: false });

export async function followRule(tx: Tx, outbox: Outbox, networkId: string | null, personId: string | null): Promise<void> {
  for (const { network_id, person_id } of await matchingRule(tx, networkId, personId)) {
    if (await addMember(tx, network_id, person_id)) await outbox.add(tx, 'membership.added', { networkId: network_id, personId: person_id });
  }
}
