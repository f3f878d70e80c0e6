// Keeps resources' "expected" mark true to the mandates that name them.
import { setExpected } from '@trellis/resources';
import type { Tx } from '@trellis/platform';

/** A resource is expected while any mandate naming it is current or planned. */
export async function markExpected(tx: Tx, resourceIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>(`
    SELECT DISTINCT mr.resource_id AS id FROM mandate_resource mr JOIN mandate m ON m.trust_id = $1 AND m.id = mr.mandate_id
    WHERE mr.trust_id = $1 AND mr.resource_id = ANY($2) AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned')`, [tx.trustId, resourceIds]);
  const expected = new Set(rows.map(({ id }) => id));
  await setExpected(tx, [...expected], true);
  await setExpected(tx, resourceIds.filter((id) => !expected.has(id)), false);
}
