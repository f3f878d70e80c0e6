// Writes a survey, or changes what it asks from its next wave on: a wave that is open keeps the questions it opened with.
import { Injectable } from '@nestjs/common';
import type { Parsed, Pulse } from '@trellis/contracts';
import { Database, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { loadPulse, presentPulse } from './pulse.store';
import { knownAs } from './questions';

@Injectable()
export class WritePulse {
  constructor(private readonly database: Database) {}

  create(actor: Actor, { name, intro, questions, perRound, comment }: Parsed<'pulse.create'>['body']): Promise<Pulse> {
    return this.database.write(actor, async (tx) => {
      const made = await tx.first<{ id: string }>('INSERT INTO pulse (trust_id, name, intro, questions, per_round, comment, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
        [tx.trustId, name, intro, JSON.stringify(questions.map(knownAs)), perRound, comment, actor.personId]);
      await recordAct(tx, actor, 'pulse.create', made!.id, { name, questions: questions.length });
      return presentPulse(tx, actor, made!.id);
    });
  }

  update(actor: Actor, id: string, { version, questions, ...given }: Parsed<'pulse.update'>['body']): Promise<Pulse> {
    return this.database.write(actor, async (tx) => {
      const before = await loadPulse(tx, id, 'FOR NO KEY UPDATE');
      if (before.version !== version) throw new ProblemError('thing.stale', undefined, { context: { current: await presentPulse(tx, actor, id) } });
      const wanted = { name: before.name, intro: before.intro, perRound: before.per_round, comment: before.comment, ...given, questions: questions?.map(knownAs) ?? before.questions };
      await tx.count('UPDATE pulse SET name = $3, intro = $4, questions = $5, per_round = $6, comment = $7, version = version + 1 WHERE trust_id = $1 AND id = $2',
        [tx.trustId, id, wanted.name, wanted.intro, JSON.stringify(wanted.questions), wanted.perRound, wanted.comment]);
      await recordAct(tx, actor, 'pulse.change', id, { name: wanted.name, questions: wanted.questions.length });
      return presentPulse(tx, actor, id);
    });
  }
}
