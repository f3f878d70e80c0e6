// Makes a trust's rollups anew from its events, as if nothing had been counted before.
import { Injectable } from '@nestjs/common';
import { RolePools, type Tx } from '@trellis/platform';
import { forgetOld, OLDEST } from './forget-old';
import { JOB, rollUpAll, rollUpStep } from './roll-up';

@Injectable()
export class RebuildRollups {
  constructor(private readonly pools: RolePools) {}

  /** In one transaction: until it commits, everybody reads what was there; the job waits for it. @returns how many events were counted. */
  run(trustId: string): Promise<number> {
    return this.pools.write('rollup', { trustId }, async (tx) => {
      await empty(tx);
      const events = await rollUpAll((width) => rollUpStep(tx, width));
      await forgetOld(tx);
      return events;
    });
  }
}

/** When somebody first adapted something may lie before the oldest events: it cannot be found again, so it stays. */
async function empty(tx: Tx): Promise<void> {
  await tx.count(`UPDATE raw.rollup_mark SET tx = 0, events = 0 WHERE trust_id = $1 AND job = '${JOB}'`, [tx.trustId]);
  for (const table of ['mandate_person_week', 'mandate_root', 'withdrawn_use']) await tx.count(`DELETE FROM raw.${table} WHERE trust_id = $1`, [tx.trustId]);
  await tx.count(`DELETE FROM raw.own_adaptation WHERE trust_id = $1 AND first_at >= ${OLDEST} AT TIME ZONE 'UTC'`, [tx.trustId]);
}
