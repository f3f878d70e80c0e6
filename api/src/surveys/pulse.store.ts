// Loads surveys and their waves, and shows them: everyone of the trust sees what is asked and when; managers change it.
import type { Pulse, PulseQuestion } from '@trellis/contracts';
import { may, notFound, type Actor, type Tx } from '@trellis/platform';
import { roundsOf } from './questions';

export interface PulseRow { id: string; name: string; intro: string; questions: PulseQuestion[]; per_round: number; comment: boolean; version: number }
export interface WaveRow { id: string; pulse_id: string; name: string; opens_on: string; closes_on: string; status: Pulse['waves'][number]['status']; k: number }
interface RateRow { school: string | null; percent: number | null }

const COLUMNS = 'p.id, p.name, p.intro, p.questions, p.per_round, p.comment, p.version';
const WAVES = 'SELECT w.id, w.pulse_id, w.name, w.opens_on::text, w.closes_on::text, w.status, w.k FROM pulse_wave w WHERE w.trust_id = $1';
const RATES = 'SELECT s.name AS school, x.percent FROM survey.pulse_rates($2) x LEFT JOIN school s ON s.trust_id = $1 AND s.id = x.school_id ORDER BY s.name NULLS FIRST, s.id';

export const listPulses = (tx: Tx): Promise<PulseRow[]> => tx.query<PulseRow>(`SELECT ${COLUMNS} FROM pulse p WHERE p.trust_id = $1 ORDER BY p.id DESC LIMIT 60`, [tx.trustId]);

/** @throws ProblemError thing.not_found outside the trust. */
export async function loadPulse(tx: Tx, id: string, lock: '' | 'FOR NO KEY UPDATE' = ''): Promise<PulseRow> {
  const row = await tx.first<PulseRow>(`SELECT ${COLUMNS} FROM pulse p WHERE p.trust_id = $1 AND p.id = $2 ${lock}`, [tx.trustId, id]);
  if (!row) throw notFound();
  return row;
}

/** @throws ProblemError thing.not_found outside the trust. */
export async function loadWave(tx: Tx, id: string, lock: '' | 'FOR NO KEY UPDATE' = ''): Promise<WaveRow> {
  const row = await tx.first<WaveRow>(`${WAVES} AND w.id = $2 ${lock}`, [tx.trustId, id]);
  if (!row) throw notFound();
  return row;
}

/** The wave people answer now. */
export const openWave = (tx: Tx): Promise<WaveRow | undefined> => tx.first<WaveRow>(`${WAVES} AND w.status = 'open' AND w.opens_on <= current_date`, [tx.trustId]);

/** Of everybody and to the nearest 5%; null without an open wave. */
export async function openPulseRate(tx: Tx): Promise<{ name: string; percent: number | null } | null> {
  const wave = await openWave(tx);
  return wave ? { name: wave.name, percent: (await tx.first<RateRow>(`${RATES} LIMIT 1`, [tx.trustId, wave.id]))?.percent ?? null } : null;
}

/** One query for all waves, one for the open one: its progress is rounded, and nothing else of it can be known. */
export async function presentPulses(tx: Tx, actor: Actor, rows: readonly PulseRow[]): Promise<Pulse[]> {
  const waves = await tx.query<WaveRow>(`${WAVES} AND w.pulse_id = ANY($2) ORDER BY w.opens_on DESC, w.id DESC`, [tx.trustId, rows.map(({ id }) => id)]);
  const open = waves.find(({ status }) => status === 'open');
  const rates = open ? await tx.query<RateRow>(RATES, [tx.trustId, open.id]) : [];
  const schools = rates.flatMap(({ school, percent }) => (school === null ? [] : [{ school, percent }]));
  const progress = { percent: rates.find(({ school }) => school === null)?.percent ?? null, schools };
  return rows.map(({ per_round, ...row }) => ({
    ...row, perRound: per_round, rounds: roundsOf(row.questions, per_round), abilities: { change: may(actor, 'pulse.manage') },
    waves: waves.filter(({ pulse_id }) => pulse_id === row.id).map((wave) => ({ id: wave.id, name: wave.name, opensOn: wave.opens_on, closesOn: wave.closes_on, status: wave.status, smallestGroup: wave.k, progress: wave === open ? progress : null })),
  }));
}

export const presentPulse = async (tx: Tx, actor: Actor, id: string): Promise<Pulse> => (await presentPulses(tx, actor, [await loadPulse(tx, id)]))[0]!;
