// Closes a wave and publishes its figures. Each step is done once whoever asks and however often; a process that dies in between leaves it to the next.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { freezeWave, markReleased, showWave } from '@trellis/mandates';
import { Database, notFound, Outbox, recordAct, RolePools, Schedule, type Scope } from '@trellis/platform';
import { FigureThread } from './figure-thread';
import { publishAdoption } from './publish-adoption';
import { publishRatings } from './publish-ratings';
import { publishTogether } from './publish-together';
import { RollUp } from '../rollups/roll-up';

/** Who closes; without a person, Trellis itself (the demo's past waves, a closing resumed after a crash). */
export interface Closer extends Scope { readonly name?: string }

const EVERY_SECONDS = 600;
/** Past its day, or left by a process that died between freezing and publishing. */
const DUE = "SELECT id FROM wave WHERE trust_id = $1 AND ((status = 'open' AND closes_on < $2::date) OR status = 'closed')";

@Injectable()
export class CloseWave implements OnModuleInit {
  constructor(private readonly database: Database, private readonly pools: RolePools, private readonly outbox: Outbox, private readonly rollUp: RollUp, private readonly thread: FigureThread, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'closing of waves', (trustId) => this.due(trustId));
  }

  /** Closes what is past its day. Trellis itself does. */
  async due(trustId: string, now = new Date()): Promise<void> {
    for (const { id } of await this.database.read({ trustId }, (tx) => tx.query<{ id: string }>(DUE, [tx.trustId, ukTime(now).day]))) await this.run({ trustId }, id);
  }

  /**
   * Answers are read by one database role and usage by another, in transactions of their own: no role can read both.
   * @param at when the wave closed, for waves of the past; a wave already closed keeps its moment
   * @throws ProblemError thing.not_found
   */
  async run(closer: Closer, waveId: string, at = new Date()): Promise<Answer<'wave.close'>> {
    const { trustId, personId, name } = closer;
    const wave = await this.pools.write('survey', { trustId }, async (tx) => {
      const frozen = await freezeWave(tx, waveId, at);
      if (frozen?.status === 'closed') await publishRatings(tx, frozen, this.thread);
      return frozen;
    });
    if (!wave) throw notFound();
    if (wave.status === 'closed') {
      await this.rollUp.run(trustId);
      await this.pools.write('rollup', { trustId }, async (tx) => {
        await publishAdoption(tx, wave, this.thread);
        await publishTogether(tx, wave, this.thread);
      });
    }
    return this.database.write(closer, async (tx) => {
      if (await markReleased(tx, waveId)) {
        await recordAct(tx, personId && name ? { personId, name } : null, 'wave.close', waveId, { name: wave.name });
        await this.outbox.add(tx, 'wave.closed', { waveId });
      }
      return (await showWave(tx, waveId))!;
    });
  }
}
