// Closes a wave's answers for good: copied in random order without their slots, with no more about their writers than k people share; the key destroyed. Runs as the survey role.
import type { PulseQuestion } from '@trellis/contracts';
import { fewestComments, type Attributes, type StaffGroup } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import { coarsen } from './coarsen';

/** Equal answers of one group, as they stand on the form; a code that is missing or null was left out. */
export interface PulseAnswers extends Attributes { readonly answers: Readonly<Record<string, number | null>>; readonly n: number }
export interface ClosingPulse {
  readonly id: string; readonly pulse_id: string; readonly k: number; readonly questions: readonly PulseQuestion[];
  /** With whole attributes, for the one publication; they are gone when this transaction ends. */
  readonly answers: readonly PulseAnswers[]; readonly staff: readonly StaffGroup[];
}

const ANY = "EXISTS (SELECT 1 FROM jsonb_each(o.answers) a WHERE a.value <> 'null')";

/** The wave as this call closed it; null when it was closed before; undefined when there is none that has opened. Whoever is answering at this moment is waited for. */
export async function freezePulse(tx: Tx, waveId: string, at: Date): Promise<ClosingPulse | null | undefined> {
  const wave = await tx.first<Omit<ClosingPulse, 'answers' | 'staff'> & { status: string }>('SELECT id, pulse_id, greatest(k, present_k()) AS k, questions, status FROM pulse_wave WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, waveId]);
  if (!wave || wave.status === 'scheduled' || wave.status === 'missed') return undefined;
  if (wave.status !== 'open') return null;
  const answers = await tx.query<PulseAnswers>(`SELECT o.school_id, o.phase, o.subject, o.answers, count(*) AS n FROM survey.open_pulse o WHERE o.trust_id = $1 AND o.wave_id = $2 AND ${ANY} GROUP BY 1, 2, 3, 4`, [tx.trustId, waveId]);
  const staff = await tx.query<StaffGroup>('SELECT school_id, phase, subject, count(*) AS n FROM teaching_staff WHERE trust_id = $1 GROUP BY 1, 2, 3', [tx.trustId]);
  await keepCoarse(tx, wave, answers, staff);
  await tx.count(`INSERT INTO survey.frozen_pulse_comment (trust_id, wave_id, comment) SELECT trust_id, wave_id, comment FROM survey.open_pulse WHERE trust_id = $1 AND wave_id = $2 AND comment <> '' ORDER BY random()`, [tx.trustId, waveId]);
  await tx.count(`INSERT INTO pub.pulse_comment (trust_id, wave_id, comment) SELECT trust_id, wave_id, comment FROM survey.frozen_pulse_comment WHERE trust_id = $1 AND wave_id = $2
    AND (SELECT count(*) FROM survey.frozen_pulse_comment WHERE trust_id = $1 AND wave_id = $2) >= $3 ORDER BY random()`, [tx.trustId, waveId, fewestComments(wave.k)]);
  for (const table of ['open_pulse', 'pulse_key']) await tx.count(`DELETE FROM survey.${table} WHERE trust_id = $1 AND wave_id = $2`, [tx.trustId, waveId]);
  await tx.count("UPDATE pulse_wave SET status = 'closed', closed_at = $3, k = $4 WHERE trust_id = $1 AND id = $2", [tx.trustId, waveId, at, wave.k]);
  return { ...wave, answers, staff };
}

async function keepCoarse(tx: Tx, { id, k }: { id: string; k: number }, answers: readonly PulseAnswers[], staff: readonly StaffGroup[]): Promise<void> {
  const coarse = coarsen(staff, k);
  const rows = answers.flatMap((group) => Array.from({ length: group.n }, () => ({ ...coarse(group), answers: group.answers })));
  await tx.count(`INSERT INTO survey.frozen_pulse (trust_id, wave_id, school_id, phase, subject, answers)
    SELECT $1, $2, f.school_id, f.phase, f.subject, f.answers FROM json_to_recordset($3) AS f(school_id uuid, phase text, subject text, answers jsonb) ORDER BY random()`, [tx.trustId, id, JSON.stringify(rows)]);
}

/** One row an answer of a frozen wave, with its school where that may be kept. */
export const frozenPulse = (tx: Tx, waveId: string): Promise<{ school_id: string | null; answers: Record<string, number | null> }[]> =>
  tx.query('SELECT school_id, answers FROM survey.frozen_pulse WHERE trust_id = $1 AND wave_id = $2', [tx.trustId, waveId]);

/** The end of closing, as the application: true for the one call that did it. */
export async function releasePulse(tx: Tx, waveId: string): Promise<string | null> {
  const done = await tx.first<{ name: string }>("UPDATE pulse_wave SET status = 'released' WHERE trust_id = $1 AND id = $2 AND status = 'closed' RETURNING name", [tx.trustId, waveId]);
  return done?.name ?? null;
}
