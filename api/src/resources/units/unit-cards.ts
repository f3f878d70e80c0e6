// Cards of units for what a search found: one query for all of them, rights included.
import { personRefs } from '@trellis/identity';
import type { Actor, Tx } from '@trellis/platform';
import { UNIT_COLUMNS, type UnitRow } from './unit.access';
import { toUnitCard, type UnitCard } from './unit.presenter';

/** With how many of its lessons the reader may read; $1 the trust, $2 the reader's audience. */
export const UNITS_WITH_LESSONS = `SELECT ${UNIT_COLUMNS}, (SELECT count(*)::int FROM unit_item i JOIN resource r ON r.trust_id = $1 AND r.id = i.resource_id AND r.audience && $2 WHERE i.trust_id = $1 AND i.unit_id = u.id) AS lessons
  FROM unit u WHERE u.trust_id = $1 AND u.audience && $2`;
export type UnitWithLessons = UnitRow & { lessons: number };

/** By id; what the reader may not read is not in it. */
export async function unitCards(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, UnitCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<UnitWithLessons>(`${UNITS_WITH_LESSONS} AND u.id = ANY($3)`, [tx.trustId, actor.audience, ids]);
  const person = await personRefs(tx, rows.map(({ author_id }) => author_id));
  return new Map(rows.map((row) => [row.id, toUnitCard(row, person, row.lessons)]));
}
