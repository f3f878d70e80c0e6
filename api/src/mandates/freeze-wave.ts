// Closes a wave's answers for good: copied in random order without their slots, the key to the slots destroyed. Runs as the survey role.
import type { Tx } from '@trellis/platform';
import { fewestComments } from './fewest-comments';
import { noteAsked } from './note-asked';
import { presentWave, WAVE_COLUMNS, type WaveRow } from './wave.presenter';
import { VALUES_REASONS, type Answer } from '@trellis/contracts';

export type FrozenWave = WaveRow & { closed_at: Date };

/** The wave, closed by this call or already before it, with the k it was promised or the trust's own where that is more by now; undefined when there is none. Whoever is submitting at this moment is waited for. */
export async function freezeWave(tx: Tx, waveId: string, at: Date): Promise<FrozenWave | undefined> {
  const found = await tx.first<WaveRow & { present: number }>(`SELECT ${WAVE_COLUMNS}, present_k() AS present FROM wave w WHERE w.trust_id = $1 AND w.id = $2 FOR NO KEY UPDATE`, [tx.trustId, waveId]);
  if (!found) return undefined;
  const { present, ...held } = found;
  if (held.closed_at) return { ...held, closed_at: held.closed_at };
  const wave = { ...held, k: Math.max(held.k, present) };
  // Who came since the last look, so that all who could answer are among those asked.
  await noteAsked(tx, waveId, at);
  const answers = 'school_id, phase, subject, overall, pupils, "values", room, minutes';
  await tx.count(`INSERT INTO survey.frozen_rating (trust_id, wave_id, mandate_id, ${answers})
    SELECT trust_id, wave_id, mandate_id, ${answers} FROM survey.open_rating WHERE trust_id = $1 AND wave_id = $2 ORDER BY random()`, [tx.trustId, waveId]);
  await tx.count(`INSERT INTO survey.frozen_comment (trust_id, wave_id, mandate_id, comment)
    SELECT trust_id, wave_id, mandate_id, comment FROM survey.open_rating WHERE trust_id = $1 AND wave_id = $2 AND comment <> '' ORDER BY random()`, [tx.trustId, waveId]);
  if (wave.tells_comments) await publishComments(tx, wave);
  await publishReasons(tx, wave);
  await tx.count('DELETE FROM survey.open_rating WHERE trust_id = $1 AND wave_id = $2', [tx.trustId, waveId]);
  await tx.count('DELETE FROM survey.wave_key WHERE trust_id = $1 AND wave_id = $2', [tx.trustId, waveId]);
  await tx.count("UPDATE wave SET status = 'closed', closed_at = $3, k = $4 WHERE trust_id = $1 AND id = $2", [tx.trustId, waveId, at, wave.k]);
  return { ...wave, status: 'closed', closed_at: at };
}

/** Expectation by expectation, and only where enough people wrote one. */
async function publishComments(tx: Tx, { id, k }: WaveRow): Promise<void> {
  await tx.count(`INSERT INTO pub.rating_comment (trust_id, wave_id, mandate_id, comment) SELECT c.trust_id, c.wave_id, c.mandate_id, c.comment FROM survey.frozen_comment c WHERE c.trust_id = $1 AND c.wave_id = $2
    AND (SELECT count(*) FROM survey.frozen_comment o WHERE o.trust_id = $1 AND o.wave_id = $2 AND o.mandate_id = c.mandate_id) >= $3 ORDER BY random()`, [tx.trustId, id, fewestComments(k)]);
}

/** Of everybody who gave a reason, to the nearest 5 in 100 and never 0 or 100: that nobody, or everybody, gave one would tell each person’s. */
async function publishReasons(tx: Tx, { id, k }: WaveRow): Promise<void> {
  await tx.count(`INSERT INTO survey.frozen_reason (trust_id, wave_id, mandate_id, reasons)
    SELECT trust_id, wave_id, mandate_id, reasons FROM survey.open_rating WHERE trust_id = $1 AND wave_id = $2 AND cardinality(reasons) > 0 ORDER BY random()`, [tx.trustId, id]);
  await tx.count(`
    WITH given AS (SELECT mandate_id, reasons FROM survey.frozen_reason WHERE trust_id = $1 AND wave_id = $2),
      people AS (SELECT mandate_id, count(*) AS n FROM given GROUP BY 1 HAVING count(*) >= $3)
    INSERT INTO pub.rating_reason (trust_id, wave_id, mandate_id, reason, share)
    SELECT $1, $2, p.mandate_id, x.reason, least(95, greatest(5, floor(20.0 * count(g.mandate_id) / p.n + 0.5) * 5))
    FROM people p CROSS JOIN unnest($4::text[]) AS x(reason) LEFT JOIN given g ON g.mandate_id = p.mandate_id AND x.reason = ANY (g.reasons) GROUP BY p.mandate_id, p.n, x.reason`,
  [tx.trustId, id, k, Object.keys(VALUES_REASONS)]);
}

/** The end of closing, as the application: true for the one call that did it. */
export async function markReleased(tx: Tx, waveId: string): Promise<boolean> {
  return (await tx.count("UPDATE wave SET status = 'released' WHERE trust_id = $1 AND id = $2 AND status = 'closed'", [tx.trustId, waveId])) > 0;
}

export async function showWave(tx: Tx, waveId: string): Promise<Answer<'wave.close'> | undefined> {
  const wave = await tx.first<WaveRow>(`SELECT ${WAVE_COLUMNS} FROM wave w WHERE w.trust_id = $1 AND w.id = $2`, [tx.trustId, waveId]);
  return wave && presentWave(wave);
}
