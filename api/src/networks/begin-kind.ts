// What a new thread of its kind begins with: a decision its options, a meeting its time, a question someone who waits for replies.
import type { Parsed } from '@trellis/contracts';
import { invalidField, type Scope, type Tx } from '@trellis/platform';

type Body = Pick<Parsed<'thread.create'>['body'], 'kind' | 'decision' | 'meeting'>;

/** @param shows whether it has a lesson or a file. @throws ProblemError request.invalid when a decision has no options, a meeting no time, or a share nothing that it shares */
export function requireParts({ kind, decision, meeting }: Body, today: string, shows: boolean): void {
  if (kind === 'share' && !shows) throw invalidField('body.resourceId', 'Choose what you share: a resource, or attach a file below');
  if (kind === 'decision' && !decision) throw invalidField('body.decision.options', 'Give at least two options');
  if (kind === 'decision' && decision && decision.closesOn < today) throw invalidField('body.decision.closesOn', 'Choose a day that is not past');
  if (kind === 'meeting' && !meeting) throw invalidField('body.meeting.startsAt', 'Please enter a day and a time');
}

const DECISION = `
  WITH d AS (INSERT INTO thread_decision (trust_id, thread_id, closes_on) VALUES ($1, $2, $3))
  INSERT INTO decision_option (trust_id, thread_id, position, label) SELECT $1, $2, x.n, x.label FROM unnest($4::text[]) WITH ORDINALITY AS x(label, n)`;
const MEETING = 'INSERT INTO thread_meeting (trust_id, thread_id, starts_at, minutes, link, agenda) VALUES ($1, $2, $3, $4, $5, $6)';
const FOLLOW = "INSERT INTO thread_follow (trust_id, thread_id, person_id, level) VALUES ($1, $2, $3, 'follow') ON CONFLICT DO NOTHING";

/** True when the thread has a part of its own, which must be read with it. */
export async function beginKind(tx: Tx, starter: Scope, threadId: string, { kind, decision, meeting }: Body): Promise<boolean> {
  if (kind === 'question') await tx.count(FOLLOW, [tx.trustId, threadId, starter.personId]);
  if (kind === 'decision' && decision) await tx.count(DECISION, [tx.trustId, threadId, decision.closesOn, decision.options]);
  if (kind === 'meeting' && meeting) await tx.count(MEETING, [tx.trustId, threadId, meeting.startsAt, meeting.minutes, meeting.link, meeting.agenda]);
  return kind === 'decision' || kind === 'meeting';
}
