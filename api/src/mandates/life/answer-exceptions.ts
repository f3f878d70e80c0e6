// Exceptions for whole groups of a school: asked for by those a mandate asks, granted or refused by their head, with an answer due.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { addSchoolDays, schoolCalendar, ukTime } from '@trellis/identity';
import { Database, invalidField, may, notFound, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { lockMandate } from '../mandate.access';
import { noteAskedOf } from '../note-asked';
import { listExceptions, mayGrant, type Exception } from './exceptions.store';

/** A smaller group than this would name its people, excepted or left over, unless it is the whole school. */
const FEWEST = 5;
/** School days of that school. */
const DAYS_TO_ANSWER = 10;

/** Waiting for an answer, for the same group, in whichever order it was chosen. */
const SAME = `SELECT id FROM mandate_exception WHERE trust_id = $1 AND mandate_id = $2 AND school_id = $3 AND status = 'asked' AND subjects @> $4::text[] AND subjects <@ $4::text[] AND phases @> $5::text[] AND phases <@ $5::text[] ORDER BY asked_at LIMIT 1`;

@Injectable()
export class AnswerExceptions {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  list(actor: Actor): Promise<Answer<'exception.list'>> {
    return this.database.read(actor, async (tx) => ({ items: await listExceptions(tx, actor), mayGrant: may(actor, 'exception.grant') }));
  }

  /** For a group of the asker's own school. A head's own request is granted as it is made. */
  request(actor: Actor, mandateId: string, { subjects, phases, reason, until }: Parsed<'exception.request'>['body']): Promise<Exception> {
    return this.database.write(actor, async (tx) => {
      checkUntil(until);
      // Two who ask at once are one after the other.
      const mandate = await lockMandate(tx, actor, mandateId);
      if (mandate.status === 'lifted' || mandate.status === 'over') throw new ProblemError('mandate.over', 'This is expected no longer, so there is nothing to be excepted from');
      const grants = mayGrant(actor, actor.schoolId);
      if (!grants && !await tx.first('SELECT 1 FROM eligible WHERE trust_id = $1 AND mandate_id = $2 AND person_id = $3', [tx.trustId, mandateId, actor.personId])) throw new ProblemError('ability.missing', 'This is not expected of you or your school');
      await checkGroup(tx, mandateId, actor.schoolId, subjects, phases);
      const same = await tx.first<{ id: string }>(SAME, [tx.trustId, mandateId, actor.schoolId, subjects, phases]);
      if (same) return grants ? this.answerIn(tx, actor, same.id, { granted: true, answer: reason, until }) : (await listExceptions(tx, actor, { id: same.id }))[0]!;
      if (grants) await noteAskedOf(tx, mandateId);
      const row = await tx.first<{ id: string }>(`
        INSERT INTO mandate_exception (trust_id, mandate_id, school_id, subjects, phases, reason, asked_by, due_on, until, status, answer, answered_by, answered_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $10, $8, CASE WHEN $9 THEN 'granted' ELSE 'asked' END, CASE WHEN $9 THEN $6 ELSE '' END, CASE WHEN $9 THEN $7::uuid END, CASE WHEN $9 THEN now() END) RETURNING id`,
      [tx.trustId, mandateId, actor.schoolId, subjects, phases, reason, actor.personId, until, grants, addSchoolDays(await schoolCalendar(tx, actor.schoolId), ukTime(new Date()).day, DAYS_TO_ANSWER)]);
      if (grants) await recordAct(tx, actor, 'exception.grant', row!.id, { title: mandate.title, schoolId: actor.schoolId, subjects, phases });
      await this.outbox.add(tx, grants ? 'exception.answered' : 'exception.requested', { exceptionId: row!.id });
      return (await listExceptions(tx, actor, { id: row!.id }))[0]!;
    });
  }

  answer(actor: Actor, id: string, { granted, answer, until }: Parsed<'exception.answer'>['body']): Promise<Exception> {
    return this.database.write(actor, (tx) => this.answerIn(tx, actor, id, { granted, answer, until }));
  }

  private async answerIn(tx: Tx, actor: Actor, id: string, { granted, answer, until }: Parsed<'exception.answer'>['body']): Promise<Exception> {
    checkUntil(until);
    if (!may(actor, 'exception.grant') && !may(actor, 'mandate.manage')) throw new ProblemError('ability.missing');
    await tx.query('SELECT 1 FROM mandate_exception WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, id]);
    const [before] = await listExceptions(tx, actor, { id });
    if (!before || !(mayGrant(actor, before.school.id) || before.mayAnswer || may(actor, 'mandate.manage'))) throw notFound();
    if (before.status !== 'asked') throw new ProblemError('exception.answered');
    if (!before.mayAnswer) throw mayGrant(actor, before.school.id) ? new ProblemError('mandate.over', 'This is expected no longer, so there is nothing to be excepted from') : new ProblemError('ability.missing', 'The head of the school answers this');
    // People may have moved since it was asked for.
    if (granted) await checkGroup(tx, before.mandateId, before.school.id, before.subjects, before.phases, 'body.granted');
    if (granted) await noteAskedOf(tx, before.mandateId);
    await tx.count(`UPDATE mandate_exception SET status = $3, answer = $4, until = coalesce($5, until), answered_by = $6, answered_at = now() WHERE trust_id = $1 AND id = $2`, [tx.trustId, id, granted ? 'granted' : 'refused', answer, until, actor.personId]);
    await recordAct(tx, actor, granted ? 'exception.grant' : 'exception.refuse', id, { title: before.title });
    await this.outbox.add(tx, 'exception.answered', { exceptionId: id });
    return (await listExceptions(tx, actor, { id }))[0]!;
  }
}

export function checkUntil(until: string | null): void {
  if (until !== null && until < ukTime(new Date()).day) throw invalidField('body.until', 'This day has passed');
}

/** @throws ProblemError request.invalid for a group that is not asked, or where excepting it would name its people or those it leaves */
async function checkGroup(tx: Tx, mandateId: string, schoolId: string, subjects: readonly string[], phases: readonly string[], field = 'body.subjects'): Promise<void> {
  const row = await tx.first<{ all: number; group: number }>(`SELECT count(*) AS "all", count(*) FILTER (WHERE in_group($4, $5, e.phase, e.subject)) AS "group"
    FROM eligible e WHERE e.trust_id = $1 AND e.mandate_id = $2 AND e.school_id = $3`, [tx.trustId, mandateId, schoolId, subjects, phases]);
  if (!row || row.group === 0) throw invalidField(field, 'Nobody in this group of your school is asked');
  if (row.group < FEWEST && row.group < row.all) throw invalidField(field, 'So few people would be pointed at by an exception. Choose a larger group, or the whole school');
  if (row.group < row.all && row.all - row.group < FEWEST) throw invalidField(field, 'So few people would be left that the exception would point at them. Choose a smaller group, or the whole school');
}
