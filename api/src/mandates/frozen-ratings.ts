// Reads a closed wave's frozen answers as counted groups. Runs as the survey role; nothing here can name anybody.
import type { RatingItem } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';

/** The group a respondent belongs to: one school and phase, one main subject. */
export interface Attributes { school_id: string; phase: string; subject: string }
/** Equal answers of one group. Null: that question was left out. */
export type RatingGroup = Attributes & Record<RatingItem | 'minutes', number | null> & { n: number };
export type StaffGroup = Attributes & { n: number };

/** Mandates that were in force at some moment from the wave's opening to its closing. */
export async function mandatesInWave(tx: Tx, waveId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(`
    SELECT m.id FROM mandate m JOIN wave w ON w.trust_id = $1 AND w.id = $2
    WHERE m.trust_id = $1 AND m.starts_on <= w.closed_at::date AND coalesce(m.ends_on >= w.opens_on, true) AND coalesce(m.lifted_at::date >= w.opens_on, true)
    ORDER BY m.id`, [tx.trustId, waveId]);
  return rows.map(({ id }) => id);
}

export const ratingGroups = (tx: Tx, waveId: string, mandateId: string): Promise<RatingGroup[]> => tx.query<RatingGroup>(`
  SELECT school_id, phase, subject, overall, pupils, "values", room, minutes, count(*) AS n FROM survey.frozen_rating
  WHERE trust_id = $1 AND wave_id = $2 AND mandate_id = $3 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`, [tx.trustId, waveId, mandateId]);

/** Whom the wave asked of a mandate, as groups, with the school, phase and subject under which they answered. */
export const staffGroups = (tx: Tx, waveId: string, mandateId: string): Promise<StaffGroup[]> => tx.query<StaffGroup>(`
  SELECT school_id, phase, subject, count(*) AS n FROM wave_asked WHERE trust_id = $1 AND wave_id = $2 AND $3 = ANY (mandate_ids) GROUP BY 1, 2, 3`, [tx.trustId, waveId, mandateId]);
