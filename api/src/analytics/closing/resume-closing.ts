// Finishes, at the next start, the closing of waves that a dying process left between freezing and publishing.
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, Log } from '@trellis/platform';
import { CloseWave } from './close-wave';

/** Asked before any trust is known. */
const NO_TRUST = { trustId: '00000000-0000-0000-0000-000000000000' };

@Injectable()
export class ResumeClosing implements OnApplicationBootstrap {
  constructor(private readonly database: Database, private readonly closeWave: CloseWave, private readonly log: Log) {}

  async onApplicationBootstrap(): Promise<void> {
    const left = await this.database.read(NO_TRUST, (tx) => tx.query<{ trust_id: string; wave_id: string }>('SELECT trust_id, wave_id FROM unreleased_waves()'));
    for (const { trust_id, wave_id } of left) {
      try {
        await this.closeWave.run({ trustId: trust_id }, wave_id);
      } catch (error) {
        this.log.error(`closing wave ${wave_id}`, error);
      }
    }
  }
}
