// What moving, splitting and merging share: who may, the lock they hold, and whom they tell.
import { recordAct, type Actor, type Outbox, ProblemError, type Tx } from '@trellis/platform';
import { recordConcerned, type ThreadAct } from '../moderation/record-moderation';
import type { NetworkRow } from '../network.access';
import { loadThread, requireOpen, type ReadThreadRow } from '../thread.access';
import { requireStillHere } from './still-here';

/** @throws ProblemError ability.missing */
export async function loadModerated(tx: Tx, actor: Actor, id: string, act: string): Promise<{ thread: ReadThreadRow; network: NetworkRow }> {
  const loaded = await loadThread(tx, actor, id);
  if (!loaded.network.lead) throw new ProblemError('ability.missing', `Only a lead of the network may ${act}`);
  requireOpen({ closed: false }, loaded.network);
  return loaded;
}

/** Nothing is posted, and nobody marks anything as read, in these networks until the transaction ends. In one order, so that two moves wait for each other. */
export async function holdNetworks(tx: Tx, ids: readonly string[], threadId: string): Promise<void> {
  await tx.query('SELECT 1 FROM network_counter WHERE trust_id = $1 AND network_id = ANY($2) ORDER BY network_id FOR UPDATE', [tx.trustId, ids]);
  await tx.query('SELECT 1 FROM network_reader WHERE trust_id = $1 AND network_id = ANY($2) ORDER BY network_id, person_id FOR UPDATE', [tx.trustId, ids]);
  await requireStillHere(tx, threadId, ids[0]!);
}

/** Whoever wrote what is moved. Who asked without a name cannot be told. */
const WRITERS = 'SELECT DISTINCT author_id AS id FROM post WHERE trust_id = $1 AND author_id IS NOT NULL AND id = ANY($2)';

export interface Moved { readonly act: ThreadAct; readonly networkId: string; readonly threadId: string; readonly postIds: readonly string[]; readonly subject: string; readonly reason: string; readonly detail: Record<string, unknown> }

/** Once in the trust's log, and to each writer with the reason. */
export async function recordMoved(tx: Tx, outbox: Outbox, actor: Actor, { act, networkId, threadId, postIds, subject, reason, detail }: Moved): Promise<void> {
  await recordAct(tx, actor, `thread.${act}`, subject, { ...detail, reason, networkId, threadId });
  const writers = await tx.query<{ id: string }>(WRITERS, [tx.trustId, postIds]);
  await recordConcerned(tx, outbox, actor, { act, networkId, threadId, reason, personIds: writers.map(({ id }) => id).filter((id) => id !== actor.personId) });
}
