// Keeps whether an answer answered it, for me: given once, and nobody can read a single one.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, notFound, ProblemError, type Scope } from '@trellis/platform';

type Outcome = 'kept' | 'missing' | 'not_asked' | 'given' | 'ended';

@Injectable()
export class GiveVerdict {
  constructor(private readonly database: Database) {}

  /** One row without a person or a time, and nothing else in that transaction. */
  async run(me: Required<Scope>, about: string, { verdict }: Parsed<'verdict.give'>['body']): Promise<null> {
    const row = await this.database.write(me, (tx) => tx.first<{ outcome: Outcome }>('SELECT survey.judge($1, $2) AS outcome', [about, verdict]), { idempotent: false });
    if (row?.outcome === 'missing') throw notFound();
    if (row?.outcome === 'not_asked') throw new ProblemError('ability.missing', 'This answer was for those who were asked');
    if (row?.outcome === 'given') throw new ProblemError('verdict.given');
    if (row?.outcome === 'ended') throw new ProblemError('verdict.ended');
    return null;
  }
}
