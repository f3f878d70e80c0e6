// Tells the operator how far the rollups of usage are behind: minutes mean that a transaction has been left open, or that no worker runs.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Gauges } from '@trellis/platform';

/** Asked before any trust is known. */
const NO_TRUST = { trustId: '00000000-0000-0000-0000-000000000000' };
export interface Standing { readonly behind_seconds: number; readonly events: string }

@Injectable()
export class WatchRollups implements OnModuleInit {
  constructor(private readonly database: Database, private readonly gauges: Gauges) {}

  onModuleInit(): void {
    this.gauges.add({ name: 'trellis_rollup_behind_seconds', help: 'Since the rollups of usage last came forward; alert above 600', read: async () => (await this.standing()).behind_seconds });
    this.gauges.add({ name: 'trellis_rollup_events', help: 'Usage events in the rollups', read: async () => Number((await this.standing()).events) });
  }

  /** Of the trust that is furthest behind. */
  async standing(): Promise<Standing> {
    return (await this.database.read(NO_TRUST, (tx) => tx.query<{ behind_seconds: number; events: string }>('SELECT behind_seconds, events FROM raw.rollup_standing()')))[0]!;
  }
}
