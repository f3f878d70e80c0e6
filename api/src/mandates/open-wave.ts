// Opens a wave: from now until it closes, people may rate what is expected of them.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { Database, invalidField, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { presentWave, WAVE_COLUMNS, type WaveRow } from './wave.presenter';

type Wanted = Parsed<'wave.open'>['body'];

@Injectable()
export class OpenWave {
  constructor(private readonly database: Database) {}

  /** @param now the demo opens waves of the past */
  run(actor: Pick<Actor, 'trustId' | 'personId' | 'name'>, wanted: Wanted, now = new Date()): Promise<Answer<'wave.open'>> {
    if (wanted.closesOn < wanted.opensOn) throw invalidField('body.closesOn', 'This closes before it opens');
    if (wanted.closesOn < ukTime(now).day) throw invalidField('body.closesOn', 'These days have passed');
    return this.database.write(actor, async (tx) => {
      const wave = await insertWave(tx, actor, wanted);
      if (!wave) throw new ProblemError('wave.already_open', 'Close the open wave first');
      return presentWave(wave);
    });
  }
}

/** Nothing where one is open already. Without an actor Trellis itself opens it. */
export async function insertWave(tx: Tx, actor: Pick<Actor, 'personId' | 'name'> | null, { name, opensOn, closesOn }: Wanted): Promise<WaveRow | undefined> {
  const wave = await tx.first<WaveRow>(`INSERT INTO wave AS w (trust_id, name, opens_on, closes_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING ${WAVE_COLUMNS}`, [tx.trustId, name, opensOn, closesOn]);
  if (!wave) return undefined;
  await tx.query('SELECT survey.open_key($1)', [wave.id]);
  await recordAct(tx, actor, 'wave.open', wave.id, { name, opensOn, closesOn });
  return wave;
}
