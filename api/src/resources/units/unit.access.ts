// Who may read and change a unit of work: the same audiences as a lesson's, and its author changes it.
import type { Visibility } from '@trellis/contracts';
import { notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';

export interface UnitRow {
  id: string; title: string; summary: string; subject: string; key_stages: string[]; years: number[]; visibility: Visibility; network_id: string | null;
  school_id: string; author_id: string; origin_id: string | null; retired: boolean; version: number; updated_at: Date;
}

export const UNIT_COLUMNS = 'u.id, u.title, u.summary, u.subject, u.key_stages, u.years, u.visibility, u.network_id, u.school_id, u.author_id, u.origin_id, u.retired, u.version, u.updated_at';
const LOAD = `SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.trust_id = $1 AND u.id = $2 AND u.audience && $3`;

/** @throws ProblemError thing.not_found when it is missing or not shared with them. */
export async function loadUnit(tx: Tx, actor: Actor, id: string): Promise<UnitRow> {
  const row = await tx.first<UnitRow>(LOAD, [tx.trustId, id, actor.audience]);
  if (!row) throw notFound();
  return row;
}

/** @throws ProblemError ability.missing also when they may only read it. */
export async function lockOwnUnit(tx: Tx, actor: Actor, id: string): Promise<UnitRow> {
  const row = await tx.first<UnitRow>(`${LOAD} FOR NO KEY UPDATE`, [tx.trustId, id, actor.audience]);
  if (!row) throw notFound();
  if (row.author_id !== actor.personId) throw new ProblemError('ability.missing', 'It is a colleague’s unit. Adapt it to make your own version');
  return row;
}
