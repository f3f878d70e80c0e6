// Chooses an option of a decision while it is open, another one later, or none: counted, never named.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, invalidField, ProblemError, type Actor } from '@trellis/platform';
import { ThreadSteps } from './thread-steps';
import { loadThread, requireOpen } from './thread.access';

const CLEAR = 'DELETE FROM decision_choice WHERE trust_id = $1 AND thread_id = $2 AND person_id = $3';
const CHOOSE = `INSERT INTO decision_choice (trust_id, thread_id, person_id, option_id) VALUES ($1, $2, $3, $4)
  ON CONFLICT (trust_id, thread_id, person_id) DO UPDATE SET option_id = excluded.option_id`;
/** The day it closes still counts; days are those of the schools. */
const OPEN = "SELECT result IS NULL AND closes_on >= (now() AT TIME ZONE 'Europe/London')::date AS open FROM thread_decision WHERE trust_id = $1 AND thread_id = $2 FOR SHARE";

@Injectable()
export class ChooseOption {
  constructor(private readonly database: Database, private readonly steps: ThreadSteps) {}

  run(actor: Actor, id: string, optionId: string | null): Promise<Answer<'thread.choose'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network } = await loadThread(tx, actor, id);
      requireOpen(thread, network);
      if (!thread.decision) throw invalidField('body.optionId', 'This thread is no decision');
      if (optionId && !thread.decision.options.some((option) => option.id === optionId)) throw invalidField('body.optionId', 'Choose one of the options');
      return this.steps.change(tx, actor, network.id, id, async () => {
        // Asked under the network's lock: a result recorded a moment ago is seen.
        if (!(await tx.first<{ open: boolean }>(OPEN, [tx.trustId, id]))?.open) throw new ProblemError('decision.over');
        if (optionId) await tx.count(CHOOSE, [tx.trustId, id, actor.personId, optionId]);
        else await tx.count(CLEAR, [tx.trustId, id, actor.personId]);
      });
    });
  }
}
