// Says that something came of a thread, in the transaction that makes it; whoever reads the thread sees it at once.
import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '@trellis/platform';
import { loadThread, requireOpen } from '../thread.access';
import { ThreadSteps } from '../thread-steps';

export interface NewOutcome { readonly kind: 'offer' | 'comment' | 'proposal'; readonly targetId: string; readonly resourceId: string | null }
const INSERT = 'INSERT INTO thread_outcome (trust_id, thread_id, kind, target_id, resource_id, by_id) VALUES ($1, $2, $3, $4, $5, $6)';

@Injectable()
export class LinkOutcome {
  constructor(private readonly steps: ThreadSteps) {}

  /** @throws ProblemError thing.not_found when the actor may not read the thread */
  async run(tx: Tx, actor: Actor, threadId: string, { kind, targetId, resourceId }: NewOutcome): Promise<void> {
    const { network } = await loadThread(tx, actor, threadId);
    requireOpen({ closed: false }, network);
    await this.steps.change(tx, actor, network.id, threadId, () => tx.count(INSERT, [tx.trustId, threadId, kind, targetId, resourceId, actor.personId]));
  }
}

/** What it led to is no more. */
export const dropOutcome = (tx: Tx, targetId: string): Promise<number> => tx.count('DELETE FROM thread_outcome WHERE trust_id = $1 AND target_id = $2', [tx.trustId, targetId]);
