// Lists waves, newest first; of an open one, nothing but how many have answered, to the nearest 5%.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, may, type Actor, type Tx } from '@trellis/platform';
import { followsHalfTerms, halfTermsOf } from './keep-rhythm';
import { presentWave, WAVE_COLUMNS, type WaveRow } from './wave.presenter';

const LIST = `SELECT ${WAVE_COLUMNS} FROM wave w WHERE w.trust_id = $1 ORDER BY w.opens_on DESC, w.id DESC LIMIT 60`;
const RATES = `SELECT s.name AS school, x.percent FROM survey.response_rates($2) x JOIN school s ON s.trust_id = $1 AND s.id = x.school_id ORDER BY s.name, s.id`;

@Injectable()
export class ListWaves {
  constructor(private readonly database: Database) {}

  run(actor: Actor, now = new Date()): Promise<Answer<'wave.list'>> {
    return this.database.read(actor, async (tx) => {
      const waves = await tx.query<WaveRow>(LIST, [tx.trustId]);
      const open = waves.find((wave) => wave.status === 'open');
      const rates = open ? await tx.query<{ school: string; percent: number | null }>(RATES, [tx.trustId, open.id]) : [];
      const halfTerm = await halfTermsOf(tx, now);
      return { items: waves.map((wave) => ({ ...presentWave(wave), response: wave === open ? rates : [] })), mayManage: may(actor, 'wave.manage'), byHalfTerm: await followsHalfTerms(tx), halfTerm: halfTerm.now ?? null, next: halfTerm.next ?? null };
    });
  }
}

/** The trust's rate for one mandate in the open wave; null without an open wave. One answer may move it by 5 points, so it says who answered to nobody who did not know. */
export async function openWaveRate(tx: Tx, mandateId: string | null = null): Promise<{ name: string; percent: number | null } | null> {
  return await tx.first<{ name: string; percent: number | null }>(`
    SELECT w.name, (SELECT x.percent FROM survey.response_rates(w.id, $2) x WHERE x.school_id IS NULL) AS percent
    FROM wave w WHERE w.trust_id = $1 AND w.status = 'open' AND w.opens_on <= current_date`, [tx.trustId, mandateId]) ?? null;
}
