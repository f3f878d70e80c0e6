// Marks one reply as the answer to a question, which settles it; or none, which opens it again.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor } from '@trellis/platform';
import { forgetHiddenAnswer } from './open-again';
import { ThreadSteps } from './thread-steps';
import { loadThread, requireOpen, threadAbilities } from './thread.access';

const REPLY = 'SELECT 1 AS here FROM post WHERE trust_id = $1 AND thread_id = $2 AND id = $3 AND deleted_at IS NULL';
const MARK = 'UPDATE thread SET answer_post_id = $3, resolved = $3::uuid IS NOT NULL WHERE trust_id = $1 AND id = $2';

@Injectable()
export class MarkAnswer {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly steps: ThreadSteps) {}

  run(actor: Actor, id: string, postId: string | null): Promise<Answer<'thread.answer'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network } = await loadThread(tx, actor, id);
      requireOpen({ closed: false }, network);
      if (!threadAbilities(actor, thread, network).resolve) throw new ProblemError('ability.missing', 'Only who asked, or a lead of the network, may mark the answer');
      if (thread.kind !== 'question') throw invalidField('body.postId', 'Only a question has an answer');
      if (postId && !await tx.first(REPLY, [tx.trustId, id, postId])) throw invalidField('body.postId', 'That reply is not in this thread, or was deleted');
      if (thread.answer_post_id === postId && thread.resolved === (postId !== null)) return this.steps.card(tx, actor, id);
      if (postId) await forgetHiddenAnswer(tx, id);
      if (postId) await this.outbox.add(tx, 'answer.marked', { networkId: network.id, threadId: id, postId, personId: actor.personId });
      return this.steps.change(tx, actor, network.id, id, () => tx.count(MARK, [tx.trustId, id, postId]));
    });
  }
}
