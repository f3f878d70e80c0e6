// Ends an exception that holds: its head or those who manage what is expected say its last day and why; the group hears of it.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, invalidField, may, notFound, Outbox, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { checkUntil } from './answer-exceptions';
import { listExceptions, type Exception } from './exceptions.store';

@Injectable()
export class EndException {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  /** From the day after, those of the group are asked again and told so, as whoever comes to an expectation is (`KeepAsked`). */
  run(actor: Actor, id: string, { until, reason }: Parsed<'exception.end'>['body']): Promise<Exception> {
    return this.database.write(actor, async (tx) => {
      if (!may(actor, 'exception.grant') && !may(actor, 'mandate.manage')) throw new ProblemError('ability.missing');
      checkUntil(until);
      await tx.query('SELECT 1 FROM mandate_exception WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, id]);
      const [before] = await listExceptions(tx, actor, { id });
      if (!before) throw notFound();
      if (!may(actor, 'mandate.manage') && actor.schoolId !== before.school.id) throw notFound();
      if (!before.mayEnd) throw new ProblemError('exception.ended');
      if (before.until !== null && until >= before.until) throw invalidField('body.until', 'It ends on that day or before already. Choose an earlier one');
      await tx.count('UPDATE mandate_exception SET until = $3, ended_reason = $4 WHERE trust_id = $1 AND id = $2', [tx.trustId, id, until, reason]);
      await recordAct(tx, actor, 'exception.end', id, { title: before.title, until });
      await this.outbox.add(tx, 'exception.ended', { exceptionId: id, personId: actor.personId });
      return (await listExceptions(tx, actor, { id }))[0]!;
    });
  }
}
