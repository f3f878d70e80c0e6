// The safeguarding procedure: one moderator asks with a reason, another confirms, both learn the name, the log and the person concerned are told.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed, PersonRef, Unveiling } from '@trellis/contracts';
import { Database, notFound, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';

interface RequestRow { id: string; thread_id: string; network_id: string; title: string; reason: string; asked_by: string; asked_at: Date; asker: PersonRef; confirmed_by: string | null; confirmed_at: Date | null; confirmer: PersonRef | null; author: PersonRef | null }

const person = (of: string): string => `(SELECT jsonb_build_object('id', q.id, 'name', q.name, 'school', z.name) FROM person q JOIN school z ON z.trust_id = $1 AND z.id = q.school_id WHERE q.trust_id = $1 AND q.id = ${of})`;
/** The name is asked for only where the reader is one of the two. $2 the reader. */
const REQUESTS = `
  SELECT u.id, u.thread_id, t.network_id, t.title, u.reason, u.asked_by, u.asked_at, ${person('u.asked_by')} AS asker, u.confirmed_by, u.confirmed_at, ${person('u.confirmed_by')} AS confirmer,
    CASE WHEN u.confirmed_by IS NOT NULL AND $2 IN (u.asked_by, u.confirmed_by) THEN ${person('unveiled_author(u.id)')} END AS author
  FROM unveil_request u JOIN thread t ON t.trust_id = $1 AND t.id = u.thread_id WHERE u.trust_id = $1`;
const LIST = `${REQUESTS} ORDER BY u.id DESC LIMIT 100`;
const ONE = `${REQUESTS} AND u.id = $3`;
const QUESTION = 'SELECT t.title, has_veiled_author(t.id) AS kept FROM thread t WHERE t.trust_id = $1 AND t.id = $2 AND t.author_id IS NULL';
const OPEN = 'SELECT 1 AS there FROM unveil_request WHERE trust_id = $1 AND thread_id = $2 AND confirmed_by IS NULL';
const ASK = 'INSERT INTO unveil_request (trust_id, thread_id, reason, asked_by) VALUES ($1, $2, $3, $4) RETURNING id';
const HOLD = 'SELECT u.asked_by, u.confirmed_by, t.title FROM unveil_request u JOIN thread t ON t.trust_id = $1 AND t.id = u.thread_id WHERE u.trust_id = $1 AND u.id = $2 FOR UPDATE OF u';
const CONFIRM = 'UPDATE unveil_request SET confirmed_by = $3, confirmed_at = clock_timestamp() WHERE trust_id = $1 AND id = $2';

@Injectable()
export class UnveilAuthor {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  list(actor: Actor): Promise<Answer<'unveil.list'>> {
    return this.database.read(actor, async (tx) => ({ items: (await tx.query<RequestRow>(LIST, [tx.trustId, actor.personId])).map((row) => present(row, actor)) }));
  }

  ask(actor: Actor, threadId: string, { reason }: Parsed<'unveil.ask'>['body']): Promise<Unveiling> {
    return this.database.write(actor, async (tx) => {
      const question = await tx.first<{ title: string; kept: boolean }>(QUESTION, [tx.trustId, threadId]);
      if (!question) throw notFound();
      if (!question.kept) throw new ProblemError('ability.missing', 'When this was asked, no name was kept. Nobody can learn it');
      if (await tx.first(OPEN, [tx.trustId, threadId])) throw new ProblemError('thing.exists', 'A request for this question is waiting for a second person already');
      const made = await tx.first<{ id: string }>(ASK, [tx.trustId, threadId, reason, actor.personId]);
      await recordAct(tx, actor, 'unveil.ask', question.title, { threadId, reason });
      return this.one(tx, actor, made!.id);
    });
  }

  confirm(actor: Actor, id: string): Promise<Unveiling> {
    // The answer holds the name, so no key's row may keep it.
    return this.database.write(actor, async (tx) => {
      const request = await tx.first<{ asked_by: string; confirmed_by: string | null; title: string }>(HOLD, [tx.trustId, id]);
      if (!request) throw notFound();
      if (request.asked_by === actor.personId) throw new ProblemError('ability.missing', 'A second person has to confirm this. You asked for it yourself');
      if (!request.confirmed_by) {
        await tx.count(CONFIRM, [tx.trustId, id, actor.personId]);
        await recordAct(tx, actor, 'unveil.confirm', request.title, { requestId: id });
        await this.outbox.add(tx, 'question.unveiled', { requestId: id });
      }
      return this.one(tx, actor, id);
    }, { idempotent: false });
  }

  private async one(tx: Tx, actor: Actor, id: string): Promise<Unveiling> {
    return present((await tx.first<RequestRow>(ONE, [tx.trustId, actor.personId, id]))!, actor);
  }
}

const present = (row: RequestRow, actor: Actor): Unveiling => ({
  id: row.id, thread: { id: row.thread_id, title: row.title, networkId: row.network_id }, reason: row.reason, askedBy: row.asker, askedAt: row.asked_at.toISOString(),
  confirmedBy: row.confirmer, confirmedAt: row.confirmed_at?.toISOString() ?? null, mayConfirm: row.confirmed_by === null && row.asked_by !== actor.personId, author: row.author,
});
