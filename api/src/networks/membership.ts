// Who belongs to a network: the circle of identity, how far they have read, and the version its counts are kept by.
import { joinCircle, leaveCircle } from '@trellis/identity';
import { ProblemError, type Tx } from '@trellis/platform';

/** False when they belonged already. What was said before counts as read. */
export async function addMember(tx: Tx, networkId: string, personId: string, lead = false): Promise<boolean> {
  if (!await joinCircle(tx, networkId, personId, lead)) return false;
  await tx.count(`
    INSERT INTO network_reader (trust_id, person_id, network_id, seq, posts_read)
    SELECT $1, $2, $3, seq, posts FROM network_counter WHERE trust_id = $1 AND network_id = $3
    ON CONFLICT (trust_id, person_id, network_id) DO UPDATE SET seq = excluded.seq, posts_read = excluded.posts_read`, [tx.trustId, personId, networkId]);
  await tx.count('DELETE FROM joining_request WHERE trust_id = $1 AND network_id = $2 AND person_id = $3', [tx.trustId, networkId, personId]);
  await membersChanged(tx, networkId);
  return true;
}

/** False when they did not belong. Two leads leaving at once wait for each other. @throws ProblemError network.last_lead */
export async function removeMember(tx: Tx, networkId: string, personId: string): Promise<boolean> {
  const leads = await tx.query<{ person_id: string }>('SELECT person_id FROM circle_member WHERE trust_id = $1 AND circle_id = $2 AND lead ORDER BY person_id FOR UPDATE', [tx.trustId, networkId]);
  if (leads.length === 1 && leads[0]?.person_id === personId) throw new ProblemError('network.last_lead');
  if (!await leaveCircle(tx, networkId, personId)) return false;
  const reader = [tx.trustId, personId, networkId];
  await tx.count('INSERT INTO network_leaver (trust_id, person_id, network_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', reader);
  await tx.count('DELETE FROM network_reader WHERE trust_id = $1 AND person_id = $2 AND network_id = $3', reader);
  await tx.count('DELETE FROM thread_reader WHERE trust_id = $1 AND person_id = $2 AND network_id = $3', reader);
  await tx.count('DELETE FROM mention WHERE trust_id = $1 AND person_id = $2 AND network_id = $3', reader);
  await membersChanged(tx, networkId);
  return true;
}

const membersChanged = (tx: Tx, networkId: string): Promise<number> =>
  tx.count('UPDATE network SET members_version = members_version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, networkId]);
