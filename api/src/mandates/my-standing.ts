// How I stand towards rating: whether a wave is open and whether I have answered. Never what, because nobody can read that back.
import type { Answer } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import { fewestComments } from './fewest-comments';
import type { MandateRow } from './mandate.store';
import { presentWave, WAVE_COLUMNS, type WaveRow } from './wave.presenter';

export type Standing = Answer<'mandate.mine'>['items'][number]['rating'];

const OPEN = `SELECT ${WAVE_COLUMNS}, ARRAY(SELECT survey.have_answered(w.id, $2)) AS answered, ARRAY(SELECT unnest(a.mandate_ids) FROM wave_asked a WHERE a.trust_id = $1 AND a.wave_id = w.id AND a.person_id = $3) AS asked
  FROM wave w WHERE w.trust_id = $1 AND w.status = 'open' AND w.opens_on <= current_date`;

/**
 * One query however many there are. `mine` are those that apply to me now; whom the open wave asked stays asked until it closes, whatever has changed since,
 * and where something is expected no longer an answer may still be changed. Null for what never asked me.
 */
export async function standings(tx: Tx, personId: string, mandates: readonly Pick<MandateRow, 'id' | 'status'>[], mine: (mandateId: string) => boolean = () => true): Promise<(mandateId: string) => Standing | null> {
  const wave = await tx.first<WaveRow & { answered: string[]; asked: string[] }>(OPEN, [tx.trustId, mandates.map(({ id }) => id), personId]);
  const [answered, asked] = [new Set(wave?.answered), new Set(wave?.asked)];
  const current = new Set(mandates.filter(({ status }) => status === 'current').map(({ id }) => id));
  return (id) => {
    if (!mine(id) && !asked.has(id)) return null;
    const open = wave !== undefined && (current.has(id) || answered.has(id));
    return { wave: wave ? presentWave(wave) : null, answered: answered.has(id), open, receipt: receipt(open ? wave : undefined) };
  };
}

const comments = (k: number): string => `Comments are shown together and without anything beside them, when at least ${fewestComments(k)} people wrote one. `;

/** The rule of publication in one breath, where the answer is given. */
function receipt(wave: WaveRow | undefined): string {
  if (!wave) return 'You can rate this when the next wave opens. Your answer is kept without your name, and nobody can read it on its own.';
  return `Nobody can read your answer, whatever their role. When this wave closes (planned for ${inWords(wave.closes_on)}) it is counted without your name, `
    + `and only in groups of at least ${wave.k} people. ${wave.tells_comments ? comments(wave.k) : ''}You can change it until then.`;
}

const inWords = (date: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
