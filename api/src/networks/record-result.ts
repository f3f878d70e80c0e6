// Records what was decided, in words and, where it is one of them, as an option. It can be put right later; who did so shows.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, ProblemError, type Actor } from '@trellis/platform';
import { ThreadSteps } from './thread-steps';
import { loadThread, requireOpen, threadAbilities } from './thread.access';

const RECORD = `
  WITH d AS (UPDATE thread_decision SET result = $3, option_id = $4, decided_by = $5, decided_at = clock_timestamp() WHERE trust_id = $1 AND thread_id = $2)
  UPDATE thread SET resolved = true WHERE trust_id = $1 AND id = $2`;

@Injectable()
export class RecordResult {
  constructor(private readonly database: Database, private readonly steps: ThreadSteps) {}

  run(actor: Actor, id: string, { result, optionId }: Parsed<'thread.decide'>['body']): Promise<Answer<'thread.decide'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network } = await loadThread(tx, actor, id);
      requireOpen({ closed: false }, network);
      if (!threadAbilities(actor, thread, network).resolve) throw new ProblemError('ability.missing', 'Only who started it, or a lead of the network, may record the result');
      if (!thread.decision) throw invalidField('body.result', 'This thread is no decision');
      if (optionId && !thread.decision.options.some((option) => option.id === optionId)) throw invalidField('body.optionId', 'Choose one of the options');
      return this.steps.change(tx, actor, network.id, id, () => tx.count(RECORD, [tx.trustId, id, result, optionId, actor.personId]));
    });
  }
}
