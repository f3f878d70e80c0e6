// Keeps how a lesson fits how I believe it should be taught: once a school year, apart from "I taught this", and nobody can read a single answer.
import { Injectable } from '@nestjs/common';
import { VALUES_MISFIT, VALUES_REASONS, type Parsed } from '@trellis/contracts';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';

type Outcome = 'kept' | 'given' | 'own' | 'not_taught';

@Injectable()
export class GiveFit {
  constructor(private readonly database: Database) {}

  /** Writes one row without a person or a time, and nothing else in that transaction: no event, no audit entry, no kept response. */
  async run(actor: Actor, id: string, { values, reasons }: Parsed<'fit.give'>['body']): Promise<null> {
    await this.database.read(actor, (tx) => loadResource(tx, actor, id));
    const { trustId, personId } = actor;
    const row = await this.database.write({ trustId, personId }, (tx) => tx.first<{ outcome: Outcome }>('SELECT survey.give_fit($1, $2, $3, $4) AS outcome',
      [id, values, values <= VALUES_MISFIT ? [...new Set(reasons)] : [], Object.keys(VALUES_REASONS)]), { idempotent: false });
    if (row?.outcome === 'own') throw new ProblemError('ability.missing', 'You wrote this lesson, so your own view of it is not counted');
    if (row?.outcome === 'not_taught') throw new ProblemError('ability.missing', 'This is asked of those who have taught it. Press “I taught this” first');
    if (row?.outcome === 'given') throw new ProblemError('fit.given');
    return null;
  }
}
