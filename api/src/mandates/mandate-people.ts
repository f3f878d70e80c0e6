// Whom a mandate asks, for telling them: names and figures never come from here.
import type { Tx } from '@trellis/platform';

/** People the mandate applies to now, and what to call it; null when it is gone or lifted. */
export async function mandatePeople(tx: Tx, mandateId: string): Promise<{ title: string; startsOn: string; personIds: string[] } | null> {
  const row = await tx.first<{ title: string; starts_on: string; people: string[] }>(`
    SELECT m.title, m.starts_on, ARRAY(SELECT e.person_id FROM eligible e WHERE e.trust_id = $1 AND e.mandate_id = m.id) AS people
    FROM mandate m WHERE m.trust_id = $1 AND m.id = $2 AND m.lifted_at IS NULL`, [tx.trustId, mandateId]);
  return row ? { title: row.title, startsOn: row.starts_on, personIds: row.people } : null;
}
