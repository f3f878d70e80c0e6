// Reads the smallest group that figures may be about, with each change of it, as one person sees it: the same for everyone but for what they may do.
import type { Threshold, ThresholdChange } from '@trellis/contracts';
import { may, type Actor, type Tx } from '@trellis/platform';
import { personRefs } from '../people';

export interface ChangeRow { id: string; was: number; k: number; reason: string; asked_by: string; asked_at: Date; state: ThresholdChange['state']; settled_by: string | null; settled_at: Date | null }

const MOST = 100;
const CHANGES = `SELECT id, was, k, reason, asked_by, asked_at, state, settled_by, settled_at FROM smallest_group WHERE trust_id = $1 ORDER BY coalesce(settled_at, asked_at) DESC, id DESC LIMIT ${MOST}`;

/** Fewest people that figures of what opens now may be about. What is open has its own, and never less than this. */
export const smallestGroup = async (tx: Tx): Promise<number> => (await tx.first<{ k: number }>('SELECT present_k() AS k'))!.k;

export async function presentThreshold(tx: Tx, actor: Actor): Promise<Threshold> {
  const k = await smallestGroup(tx);
  const rows = await tx.query<ChangeRow>(CHANGES, [tx.trustId]);
  const ref = await personRefs(tx, rows.flatMap(({ asked_by, settled_by }) => [asked_by, settled_by]));
  const changes = rows.map(({ id, was, k: to, reason, asked_by, asked_at, state, settled_by, settled_at }): ThresholdChange =>
    ({ id, was, k: to, reason, askedBy: ref(asked_by), askedAt: asked_at.toISOString(), state, settledBy: settled_by === null ? null : ref(settled_by), settledAt: settled_at?.toISOString() ?? null }));
  const waiting = changes.find(({ state }) => state === 'waiting') ?? null;
  const part = waiting !== null && may(actor, 'threshold.agree');
  return { k, waiting, history: changes.filter((change) => change !== waiting), abilities: { set: may(actor, 'threshold.set'), agree: part && waiting.askedBy.id !== actor.personId, end: part } };
}
