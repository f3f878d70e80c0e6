// Lists surveys, shows one, and offers the ready questions.
import { Injectable } from '@nestjs/common';
import type { Answer, Pulse } from '@trellis/contracts';
import { Database, may, type Actor } from '@trellis/platform';
import { comparesTrust } from './compare-trusts';
import { READY, READY_QUESTIONS } from './instrument';
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

  ready(): Answer<'pulse.ready'> {
    return { ...READY, questions: [...READY_QUESTIONS] };
  }
}
