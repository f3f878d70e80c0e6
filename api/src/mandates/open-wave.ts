// Opens a wave: from now until it closes, people may rate what is expected of them.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { presentWave, WAVE_COLUMNS, type WaveRow } from './wave.presenter';

@Injectable()
export class OpenWave {
  constructor(private readonly database: Database) {}

  run(actor: Pick<Actor, 'trustId' | 'personId' | 'name'>, { name, opensOn, closesOn }: Parsed<'wave.open'>['body']): Promise<Answer<'wave.open'>> {
    if (closesOn < opensOn) throw invalidField('body.closesOn', 'This closes before it opens');
    return this.database.write(actor, async (tx) => {
      const wave = await tx.first<WaveRow>(`INSERT INTO wave AS w (trust_id, name, opens_on, closes_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING ${WAVE_COLUMNS}`, [tx.trustId, name, opensOn, closesOn]);
      if (!wave) throw new ProblemError('wave.already_open', 'Close the open wave first');
      await tx.query('SELECT survey.open_key($1)', [wave.id]);
      await recordAct(tx, actor, 'wave.open', wave.id, { name, opensOn, closesOn });
      return presentWave(wave);
    });
  }
}
