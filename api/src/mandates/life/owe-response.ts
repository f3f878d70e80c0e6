// Notes that a mandate's owner owes those who rated it a response, by a date: enough of them have said what they think.
import { addSchoolDays, schoolCalendar, ukTime } from '@trellis/identity';
import { Outbox, type Tx } from '@trellis/platform';
import { isCoreChangedByMany } from './core-changed';

/** School days: holidays do not count. */
const DAYS = 15;

export interface RatedWave { readonly mandateId: string; readonly waveId: string; readonly causes: readonly string[]; readonly figures: string }

/** Once per mandate and wave, where there is a cause; nothing for a mandate that has been lifted since. */
export async function oweResponse(tx: Tx, outbox: Outbox, { mandateId, waveId, causes, figures }: RatedWave): Promise<string | null> {
  const all = [...causes, ...(await isCoreChangedByMany(tx, mandateId) ? ['Many have changed a core part in their own version'] : [])];
  if (all.length === 0) return null;
  const dueOn = addSchoolDays(await schoolCalendar(tx, null), ukTime(new Date()).day, DAYS);
  const row = await tx.first<{ id: string }>(`
    INSERT INTO mandate_response (trust_id, mandate_id, wave_id, causes, figures, due_on, strength)
    SELECT $1, m.id, $3, $4, $5, $6, m.strength FROM mandate m WHERE m.trust_id = $1 AND m.id = $2 AND m.lifted_at IS NULL ON CONFLICT DO NOTHING RETURNING id`, [tx.trustId, mandateId, waveId, all, figures, dueOn]);
  if (row) await outbox.add(tx, 'response.owed', { responseId: row.id });
  return row?.id ?? null;
}
