// Records an act of moderation in the trust's log and for the person concerned, who is told with the reason.
import { recordAct, type Actor, type Outbox, type Tx } from '@trellis/platform';

export interface Act { readonly act: keyof typeof IN_THE_LOG; readonly networkId: string; readonly network: string; /** Null: a post without a name, whose author nobody is told of. */ readonly personId: string | null; readonly reason: string; readonly threadId?: string; readonly postId?: string }

const INSERT = 'INSERT INTO moderation_act (trust_id, act, network_id, thread_id, post_id, person_id, by_id, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id';
const IN_THE_LOG = {
  hide: 'post.hide', unhide: 'post.unhide', suspend: 'network.suspend', unsuspend: 'network.unsuspend', remove: 'network.removeMember', close: 'thread.close', open: 'thread.open', rename: 'thread.rename',
  add: 'network.addMember', lead: 'network.setLead', no_lead: 'network.setLead',
} as const;

export async function recordModeration(tx: Tx, outbox: Outbox, actor: Actor, { act, networkId, network, personId, reason, threadId, postId }: Act): Promise<void> {
  await recordAct(tx, actor, IN_THE_LOG[act], network, { networkId, personId, reason, ...(threadId && { threadId }), ...(postId && { postId }) });
  if (personId !== null) await tell(tx, outbox, [tx.trustId, act, networkId, threadId ?? null, postId ?? null, personId, actor.personId, reason]);
}

async function tell(tx: Tx, outbox: Outbox, row: readonly unknown[]): Promise<void> {
  const made = await tx.first<{ id: string }>(INSERT, row);
  await outbox.add(tx, 'moderation.acted', { actId: made!.id });
}

export type ThreadAct = 'move' | 'split' | 'merge' | 'settings';

/** Of something done to a thread, or to a circle from outside it, which is in the log once, each of the people concerned is told. */
export async function recordConcerned(tx: Tx, outbox: Outbox, actor: Actor, { act, networkId, threadId, personIds, reason }: { readonly act: ThreadAct; readonly networkId: string; readonly threadId: string | null; readonly personIds: readonly string[]; readonly reason: string }): Promise<void> {
  for (const personId of personIds) await tell(tx, outbox, [tx.trustId, act, networkId, threadId, null, personId, actor.personId, reason]);
}
