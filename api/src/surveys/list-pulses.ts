// Lists surveys, shows one, and offers the ready questions.
import { Injectable } from '@nestjs/common';
import type { Answer, Pulse } from '@trellis/contracts';
import { Database, may, type Actor } from '@trellis/platform';
import { comparesTrust } from './compare-trusts';
import { NEEDS_EARLIER, READY, READY_QUESTIONS } from './instrument';
import { listPulses, presentPulse, presentPulses } from './pulse.store';

@Injectable()
export class ListPulses {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'pulse.list'>> {
    return this.database.read(actor, async (tx) => ({ items: await presentPulses(tx, actor, await listPulses(tx)), mayManage: may(actor, 'pulse.manage'), compares: await comparesTrust(tx) }));
  }

  show(actor: Actor, id: string): Promise<Pulse> {
    return this.database.read(actor, (tx) => presentPulse(tx, actor, id));
  }

  /** What speaks of an earlier survey is offered, and not chosen beforehand, until there was one. */
  ready(actor: Actor): Promise<Answer<'pulse.ready'>> {
    return this.database.read(actor, async (tx) => {
      const earlier = await tx.first("SELECT 1 FROM pulse_wave WHERE trust_id = $1 AND status = 'released' LIMIT 1", [tx.trustId]) !== undefined;
      return { ...READY, questions: READY_QUESTIONS.map((question) => ({ ...question, optional: question.optional || (!earlier && NEEDS_EARLIER.includes(question.code)) })) };
    });
  }
}
