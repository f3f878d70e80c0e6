// Reads exceptions: which groups, why, and what was answered; never who asked.
import { abilitiesOf, ROLES, type Answer, type Role } from '@trellis/contracts';
import { may, type Actor, type Tx } from '@trellis/platform';

export type Exception = Answer<'exception.list'>['items'][number];
const HEADS = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('exception.grant'));
interface Row { id: string; mandate_id: string; title: string; school_id: string; school: string; subjects: string[]; phases: string[]; status: Exception['status']; reason: string; asked_on: string; due_on: string; answer: string; answered_on: string | null; until: string | null; ended_reason: string; overdue: boolean; headed: boolean; live: boolean; holds: boolean }

/** Somebody who works there can answer for it. */
export const HEADED = (schoolId: string): string => `EXISTS (SELECT 1 FROM person h JOIN person_role hr ON hr.trust_id = h.trust_id AND hr.person_id = h.id AND hr.role = ANY ('{${HEADS.join(',')}}') WHERE h.trust_id = $1 AND h.school_id = ${schoolId} AND h.active)`;

const LIST = `
  SELECT x.id, x.mandate_id, m.title, x.school_id, s.name AS school, x.subjects, x.phases, x.status, x.reason, x.asked_at::date AS asked_on, x.due_on, x.answer, x.answered_at::date AS answered_on, x.until, x.ended_reason,
    x.status = 'asked' AND x.due_on < current_date AS overdue, ${HEADED('x.school_id')} AS headed, mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned') AS live, x.status = 'granted' AND coalesce(x.until >= current_date, true) AS holds
  FROM mandate_exception x JOIN mandate m ON m.trust_id = $1 AND m.id = x.mandate_id JOIN school s ON s.trust_id = $1 AND s.id = x.school_id
  WHERE x.trust_id = $1 AND ($2::uuid IS NULL OR x.mandate_id = $2) AND ($3::uuid IS NULL OR x.id = $3)
  ORDER BY array_position(ARRAY['asked','granted','refused'], x.status), x.due_on, x.id LIMIT 200`;

export const mayGrant = (actor: Actor, schoolId: string): boolean => may(actor, 'exception.grant') && actor.schoolId === schoolId;

export async function listExceptions(tx: Tx, actor: Actor, only: { mandateId?: string; id?: string } = {}): Promise<Exception[]> {
  const rows = await tx.query<Row>(LIST, [tx.trustId, only.mandateId ?? null, only.id ?? null]);
  return rows.map((row) => ({
    id: row.id, mandateId: row.mandate_id, title: row.title, school: { id: row.school_id, name: row.school }, subjects: row.subjects, phases: row.phases, status: row.status, reason: row.reason, askedOn: row.asked_on,
    dueOn: row.due_on, overdue: row.overdue, answer: row.answer, answeredOn: row.answered_on, until: row.until, ended: row.ended_reason || null,
    // Where a school has no head, nothing asked there is owed by nobody.
    mayAnswer: row.status === 'asked' && row.live && (mayGrant(actor, row.school_id) || (!row.headed && may(actor, 'mandate.manage'))), mayEnd: row.holds && row.live && (mayGrant(actor, row.school_id) || may(actor, 'mandate.manage')),
  }));
}
