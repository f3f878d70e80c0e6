// Keeps what I say in a consultation: my answer, a point, my support for a point. An anonymous one leaves no trace beside it.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { listPoints } from './list-points';
import { withoutNames } from './without-names';

type Outcome = 'kept' | 'missing' | 'not_asked' | 'closed' | 'too_many';
type Me = Pick<Actor, 'trustId' | 'personId'>;
/** No kept response, no event, no audit entry: nothing else is written in the same transaction. */
const ALONE = { idempotent: false } as const;

@Injectable()
export class SubmitView {
  constructor(private readonly database: Database) {}

  run(me: Me, id: string, { suits, pupils, values, workload, option, comment }: Parsed<'view.submit'>['body']): Promise<null> {
    return this.database.write({ trustId: me.trustId, personId: me.personId }, async (tx) => {
      if (option !== null && !await tx.first('SELECT 1 FROM proposal WHERE trust_id = $1 AND id = $2 AND cardinality(options) >= $3', [tx.trustId, id, option])) {
        if (await tx.first('SELECT 1 FROM proposal WHERE trust_id = $1 AND id = $2', [tx.trustId, id])) throw invalidField('body.option', 'Choose one of the options');
      }
      settle(await outcomeOf(tx, 'SELECT survey.put_view($1, $2, $3, $4, $5, $6, $7) AS outcome', [id, suits, pupils, values, workload, option, await asKept(tx, id, comment)]));
      return null;
    }, ALONE);
  }

  addPoint(me: Me, id: string, { kind, text }: Parsed<'point.add'>['body']): Promise<Answer<'point.list'>> {
    return this.database.write({ trustId: me.trustId, personId: me.personId }, async (tx) => {
      settle(await outcomeOf(tx, 'SELECT survey.put_point($1, $2, $3) AS outcome', [id, kind, await asKept(tx, id, text)]));
      return listPoints(tx, id);
    }, ALONE);
  }

  support(me: Me, id: string, pointId: string, { supported }: Parsed<'point.support'>['body']): Promise<null> {
    return this.database.write({ trustId: me.trustId, personId: me.personId }, async (tx) => {
      settle(await outcomeOf(tx, 'SELECT survey.put_support($1, $2, $3) AS outcome', [id, pointId, supported]));
      return null;
    }, ALONE);
  }
}

const outcomeOf = async (tx: Tx, sql: string, values: readonly unknown[]): Promise<Outcome> => (await tx.first<{ outcome: Outcome }>(sql, values))!.outcome;

function settle(outcome: Outcome): void {
  if (outcome === 'missing') throw notFound();
  if (outcome === 'not_asked') throw new ProblemError('ability.missing', 'This consultation does not ask you');
  if (outcome === 'closed') throw new ProblemError('consultation.closed');
  if (outcome === 'too_many') throw new ProblemError('point.too_many', 'Five points are the most one person can make here. Support a colleague’s instead');
}

/** In an anonymous consultation, colleagues' names go before anything is kept. */
async function asKept(tx: Tx, id: string, text: string): Promise<string> {
  const anonymous = await tx.first("SELECT 1 FROM proposal WHERE trust_id = $1 AND id = $2 AND names = 'anonymous'", [tx.trustId, id]);
  return anonymous ? withoutNames(tx, text) : text;
}
