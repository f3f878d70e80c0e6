// Opens a wave: from now until it closes, people may rate what is expected of them.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { addDays, ukTime } from '@trellis/identity';
import { Database, invalidField, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { noteAsked } from './note-asked';
import { presentWave, WAVE_COLUMNS, type WaveRow } from './wave.presenter';

type Wanted = Parsed<'wave.open'>['body'];

const YEAR = 365;
/** No term is longer, so a longer wave is a slip of the pen; it would hold up every one after it. */
const LONGEST = 105;

@Injectable()
export class OpenWave {
  constructor(private readonly database: Database) {}

  /** @param now the demo opens waves of the past */
  run(actor: Pick<Actor, 'trustId' | 'personId' | 'name'>, wanted: Wanted, now = new Date()): Promise<Answer<'wave.open'>> {
    if (wanted.closesOn < wanted.opensOn) throw invalidField('body.closesOn', 'This closes before it opens');
    const today = ukTime(now).day;
    if (wanted.closesOn < today) throw invalidField('body.closesOn', 'These days have passed');
    if (wanted.opensOn > addDays(today, YEAR)) throw invalidField('body.opensOn', 'This is more than a year away. Check the year');
    if (wanted.closesOn > addDays(wanted.opensOn, LONGEST)) throw invalidField('body.closesOn', 'A wave lasts fifteen weeks at most. Check both days');
    return this.database.write(actor, async (tx) => {
      const wave = await insertWave(tx, actor, wanted, now);
      if (!wave) throw new ProblemError('wave.already_open', 'Close the open wave first');
      return presentWave(wave);
    });
  }
}

/** Nothing where one is open already. Without an actor Trellis itself opens it. */
export async function insertWave(tx: Tx, actor: Pick<Actor, 'personId' | 'name'> | null, { name, opensOn, closesOn }: Wanted, now: Date): Promise<WaveRow | undefined> {
  const wave = await tx.first<WaveRow>(`INSERT INTO wave AS w (trust_id, name, opens_on, closes_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING ${WAVE_COLUMNS}`, [tx.trustId, name, opensOn, closesOn]);
  if (!wave) return undefined;
  await tx.query('SELECT survey.open_key($1)', [wave.id]);
  await noteAsked(tx, wave.id, now);
  await recordAct(tx, actor, 'wave.open', wave.id, { name, opensOn, closesOn });
  return wave;
}
