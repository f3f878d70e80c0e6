// The end of closing a consultation, as the application: those asked hear of it, once.
import { Outbox, recordAct, type Actor, type Tx } from '@trellis/platform';
import type { Reader } from './proposal.store';
import { loadProposal, mustAllow } from './proposal.access';

/** @throws ProblemError thing.not_found, consultation.stage, consultation.too_soon or ability.missing; closing again what is closed is no mistake. */
export async function checkClosing(tx: Tx, actor: Actor, id: string): Promise<void> {
  const proposal = await loadProposal(tx, actor as Reader, id);
  if (proposal.stage !== 'closed') mustAllow(actor, proposal, 'close', 'consulting');
}

export async function announceClosing(tx: Tx, outbox: Outbox, by: Pick<Actor, 'personId' | 'name'> | null, id: string): Promise<void> {
  const first = await tx.first<{ title: string }>("UPDATE proposal SET announced_at = now() WHERE trust_id = $1 AND id = $2 AND stage IN ('closed', 'decided') AND announced_at IS NULL RETURNING title", [tx.trustId, id]);
  if (!first) return;
  await recordAct(tx, by, 'consultation.close', id, { title: first.title });
  await outbox.add(tx, 'consultation.closed', { proposalId: id });
}
