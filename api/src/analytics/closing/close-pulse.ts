// Closes a survey's wave: its answers are published, frozen and unlinked in one transaction; what there is on paper beside them; then people are told, once.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ukTime } from '@trellis/identity';
import { Database, notFound, Outbox, ProblemError, recordAct, RolePools, Schedule, type Actor } from '@trellis/platform';
import { freezePulse, loadWave, releasePulse } from '@trellis/surveys';
import { FigureThread } from './figure-thread';
import { publishPulse } from './publish-pulse';
import { publishRoom } from './publish-room';

const EVERY_SECONDS = 600;
/** Past its day, or left by a process that died between publishing and telling. */
const DUE = "SELECT id FROM pulse_wave WHERE trust_id = $1 AND ((status = 'open' AND closes_on < $2::date) OR status = 'closed')";

@Injectable()
export class ClosePulse implements OnModuleInit {
  constructor(private readonly database: Database, private readonly pools: RolePools, private readonly outbox: Outbox, private readonly schedule: Schedule, private readonly thread: FigureThread) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'closing of pulses', (trustId) => this.due(trustId));
  }

  /** Closes what is past its day. Trellis itself does. */
  async due(trustId: string, now = new Date()): Promise<void> {
    for (const { id } of await this.database.read({ trustId }, (tx) => tx.query<{ id: string }>(DUE, [tx.trustId, ukTime(now).day]))) await this.finish(trustId, id);
  }

  /** @throws ProblemError thing.not_found or pulse.stage */
  async run(actor: Actor, waveId: string): Promise<null> {
    const wave = await this.database.read(actor, (tx) => loadWave(tx, waveId));
    if (wave.status === 'missed') throw new ProblemError('pulse.stage', 'Its days have passed, and it asked nobody. Plan another');
    if (wave.status === 'scheduled') throw new ProblemError('pulse.stage', 'It has not opened yet. Take it back instead');
    return this.finish(actor.trustId, waveId, actor);
  }

  /** Safe to ask for twice, and at the same moment. */
  async finish(trustId: string, waveId: string, by: Pick<Actor, 'personId' | 'name'> | null = null, at = new Date()): Promise<null> {
    const closed = await this.pools.write('survey', { trustId }, async (tx) => {
      const wave = await freezePulse(tx, waveId, at);
      if (wave) await publishPulse(tx, wave, this.thread);
      return wave;
    });
    if (closed === undefined) throw notFound();
    const { k } = await this.database.read({ trustId }, (tx) => loadWave(tx, waveId));
    await this.pools.write('rollup', { trustId }, (tx) => publishRoom(tx, waveId, k));
    await this.database.write({ trustId, personId: by?.personId }, async (tx) => {
      const name = await releasePulse(tx, waveId);
      if (name === null) return;
      await recordAct(tx, by, 'pulse.close', waveId, { name });
      await this.outbox.add(tx, 'pulse.closed', { waveId });
    });
    return null;
  }
}
