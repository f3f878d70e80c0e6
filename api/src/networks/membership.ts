// Who belongs to a network: the circle of identity, how far they have read, and the version its counts are kept by.
import { joinCircle, leaveCircle } from '@trellis/identity';
import { ProblemError, type Tx } from '@trellis/platform';

const LEADS = 'SELECT m.person_id, p.active FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.lead ORDER BY m.person_id FOR UPDATE OF m';

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

/** False when they did not belong. What they chose themselves, or was chosen for them, no rule undoes. @throws ProblemError network.last_lead */
export async function removeMember(tx: Tx, networkId: string, personId: string): Promise<boolean> {
  await requireOtherLead(tx, networkId, personId);
  if (!await forgetMember(tx, networkId, personId)) return false;
  await tx.count('INSERT INTO network_leaver (trust_id, person_id, network_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [tx.trustId, personId, networkId]);
  return true;
}

/** Someone else leads it who can still sign in. Two leads leaving at once wait for each other. @throws ProblemError network.last_lead */
export async function requireOtherLead(tx: Tx, networkId: string, personId: string): Promise<void> {
  const leads = await tx.query<{ person_id: string; active: boolean }>(LEADS, [tx.trustId, networkId]);
  if (leads.some(({ person_id }) => person_id === personId) && !leads.some(({ person_id, active }) => active && person_id !== personId)) throw new ProblemError('network.last_lead');
}

/** False when they did not belong. */
export async function forgetMember(tx: Tx, networkId: string, personId: string): Promise<boolean> {
  if (!await leaveCircle(tx, networkId, personId)) return false;
  const reader = [tx.trustId, personId, networkId];
  await tx.count('DELETE FROM network_reader WHERE trust_id = $1 AND person_id = $2 AND network_id = $3', reader);
  await tx.count('DELETE FROM thread_reader WHERE trust_id = $1 AND person_id = $2 AND network_id = $3', reader);
  await tx.count('DELETE FROM mention WHERE trust_id = $1 AND person_id = $2 AND network_id = $3', reader);
  await membersChanged(tx, networkId);
  return true;
}

export const membersChanged = (tx: Tx, networkId: string): Promise<number> =>
  tx.count('UPDATE network SET members_version = members_version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, networkId]);
