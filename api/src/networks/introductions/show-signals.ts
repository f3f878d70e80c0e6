// What I let Trellis look at: nothing, as long as I have said nothing.
import { Injectable } from '@nestjs/common';
import type { Answer, Signals } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';

const NOTHING: Signals = { subject: false, adaptations: false, teaching: false, questions: false, interests: [] };

@Injectable()
export class ShowSignals {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'signals.show'>> {
    return this.database.read(actor, async (tx) =>
      await tx.first<Signals & Record<string, unknown>>('SELECT subject, adaptations, teaching, questions, interests FROM introduction_consent WHERE trust_id = $1 AND person_id = $2', [tx.trustId, actor.personId]) ?? NOTHING);
  }
}
