// Keeps my rating of what is expected of me. The person and the answer meet in the database alone, and only until the wave closes.
import { Injectable } from '@nestjs/common';
import { VALUES_MISFIT, type Parsed } from '@trellis/contracts';
import { Database, notFound, ProblemError, type Scope } from '@trellis/platform';
import { withoutNames } from './decisions/without-names';

type Body = Parsed<'rating.submit'>['body'];
type Rating = Omit<Body, 'reasons'> & Partial<Pick<Body, 'reasons'>>;
type Outcome = 'kept' | 'missing' | 'not_asked' | 'over' | 'no_wave';

const SUBMIT = 'SELECT survey.submit($1, $2, $3, $4, $5, $6, $7, $8) AS outcome';

@Injectable()
export class SubmitRating {
  constructor(private readonly database: Database) {}

  /**
   * Writes one row, without a person or a time, and nothing else in that transaction: no event, no audit entry, no kept response.
   * The request's log line names the mandate but nobody; a second answer replaces the first.
   */
  async run(me: Required<Scope>, mandateId: string, { overall, pupils, values, room, minutes, reasons = [], comment }: Rating): Promise<null> {
    const outcome = await this.database.write(me, async (tx) => {
      const row = await tx.first<{ outcome: Outcome }>(SUBMIT, [mandateId, overall, pupils, values, room, minutes, await withoutNames(tx, comment), values !== null && values <= VALUES_MISFIT ? [...new Set(reasons)] : []]);
      return row?.outcome;
    }, { idempotent: false });
    if (outcome === 'missing') throw notFound();
    if (outcome === 'not_asked') throw new ProblemError('ability.missing', 'This is not expected of you, so your rating is not asked for');
    if (outcome === 'over') throw new ProblemError('mandate.over');
    if (outcome === 'no_wave') throw new ProblemError('wave.not_open', 'You can rate this when the next wave opens');
    return null;
  }
}
