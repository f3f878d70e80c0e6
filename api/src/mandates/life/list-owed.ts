// What I owe colleagues, with its day: a decision, an answer to those who rated or to a request, a review, what I said I would do. Leaders see what others are late with, too.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, may, type Actor } from '@trellis/platform';
import { HEADED } from './exceptions.store';

type Owed = Answer<'owed.mine'>['items'][number];
interface Row { kind: Owed['kind']; id: string; title: string; due_on: string | null; overdue: boolean; whose: string; mine: boolean }

const NEAR = 14;
/** $2 me, $3 whether I manage what is expected: then I answer for those who have left, too. */
const isMine = (whose: string): string => `(${whose} = $2 OR ($3 AND NOT EXISTS (SELECT 1 FROM person o WHERE o.trust_id = $1 AND o.id = ${whose} AND o.active)))`;
/** Looser than it was when the answer came to be owed, however that was done. */
const LOOSER = "array_position(ARRAY['may','should','must'], m.strength) < array_position(ARRAY['may','should','must'], r.strength)";
/** Said in an answer, and not done since. */
const PROMISED = `SELECT 1 FROM mandate_review v WHERE v.trust_id = $1 AND v.mandate_id = m.id AND v.outcome IN ('loosened', 'lifted') AND v.created_at >= r.given_at - interval '${NEAR} days'`;
const LIST = `
  WITH owed AS (
    SELECT 'decision' AS kind, p.id, p.title, p.decide_by AS due_on, p.decider_id AS whose, ${isMine('p.decider_id')} AS mine FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'closed'
    UNION ALL SELECT 'response', r.id, m.title, r.due_on, m.owner_id, ${isMine('m.owner_id')} FROM mandate_response r JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id WHERE r.trust_id = $1 AND r.given_at IS NULL
    UNION ALL SELECT 'exception', x.id, m.title, x.due_on, $2::uuid, true FROM mandate_exception x JOIN mandate m ON m.trust_id = $1 AND m.id = x.mandate_id WHERE x.trust_id = $1 AND x.status = 'asked' AND (($4 AND x.school_id = $5) OR ($3 AND NOT ${HEADED('x.school_id')})) AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned')
    UNION ALL SELECT 'review', m.id, m.title, m.review_on, m.owner_id, ${isMine('m.owner_id')} FROM mandate m
      WHERE m.trust_id = $1 AND m.lapsed_at IS NULL AND m.strength <> 'may' AND m.review_on <= current_date + ${NEAR} AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current'
    UNION ALL SELECT 'promise', m.id, m.title, NULL, m.owner_id, ${isMine('m.owner_id')} FROM mandate_response r JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id
      WHERE r.trust_id = $1 AND r.action IN ('loosen', 'lift') AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current' AND NOT EXISTS (${PROMISED}) AND NOT (r.action = 'loosen' AND coalesce(${LOOSER}, false)))
  SELECT kind, id, title, due_on::text, coalesce(due_on < current_date, false) AS overdue, whose, mine FROM owed WHERE mine OR ($3 AND kind IN ('decision', 'response') AND due_on < current_date)
  ORDER BY NOT mine, due_on NULLS LAST, title LIMIT 20`;

const LINKS: Record<Owed['kind'], (id: string) => string> = {
  decision: (id) => `/expectations/decisions/${id}`, response: (id) => `/expectations/responses/${id}`, exception: () => '/expectations/exceptions', review: (id) => `/expectations/${id}`, promise: (id) => `/expectations/${id}`,
};

@Injectable()
export class ListOwed {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'owed.mine'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<Row & Record<string, unknown>>(LIST, [tx.trustId, actor.personId, may(actor, 'mandate.manage'), may(actor, 'exception.grant'), actor.schoolId]);
      const ref = await personRefs(tx, rows.flatMap((row) => (row.mine ? [] : [row.whose])));
      return { items: rows.map(({ kind, id, title, due_on, overdue, whose, mine }) => ({ kind, title, dueOn: due_on, overdue, link: LINKS[kind](id), who: mine ? null : ref(whose).name })) };
    });
  }
}
