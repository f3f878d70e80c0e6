// Opens a wave whose day has come, unless its days have passed before it could: it takes the questions and the trust's smallest group as they are now, and gets the key under which answers are kept until it closes.
import type { PulseQuestion } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { recordAct, type Tx } from '@trellis/platform';
import { roundsOf } from './questions';

const DUE = `SELECT w.id, p.questions, p.per_round, p.comment FROM pulse_wave w JOIN pulse p ON p.trust_id = $1 AND p.id = w.pulse_id
  WHERE w.trust_id = $1 AND w.status = 'scheduled' AND w.opens_on <= $2::date AND w.closes_on >= $2::date AND NOT EXISTS (SELECT 1 FROM pulse_wave o WHERE o.trust_id = $1 AND o.status = 'open')
  ORDER BY w.opens_on, w.id LIMIT 1 FOR NO KEY UPDATE OF w`;

/** Trellis was away over its days, or another was open: it asks nobody now, and its planner sees that it did not. */
const MISSED = "UPDATE pulse_wave SET status = 'missed' WHERE trust_id = $1 AND status = 'scheduled' AND closes_on < $2::date RETURNING id, name";

/**
 * One at a time, as people are asked by one survey at a time; true when one opened.
 * @param now the demo opens waves of the past
 */
export async function openDue(tx: Tx, now: Date): Promise<boolean> {
  const today = ukTime(now).day;
  for (const { id, name } of await tx.query<{ id: string; name: string }>(MISSED, [tx.trustId, today])) await recordAct(tx, null, 'pulse.miss', id, { name });
  const due = await tx.first<{ id: string; questions: PulseQuestion[]; per_round: number; comment: boolean }>(DUE, [tx.trustId, today]);
  if (!due) return false;
  await tx.count("UPDATE pulse_wave SET status = 'open', k = present_k(), questions = $3, rounds = $4, comment = $5 WHERE trust_id = $1 AND id = $2",
    [tx.trustId, due.id, JSON.stringify(due.questions), JSON.stringify(roundsOf(due.questions, due.per_round)), due.comment]);
  await tx.query('SELECT survey.open_pulse_key($1)', [due.id]);
  return true;
}
