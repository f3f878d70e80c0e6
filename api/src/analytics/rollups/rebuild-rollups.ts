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

/** The day somebody first did something may lie before the oldest events: it cannot be found again, so it stays. */
async function empty(tx: Tx): Promise<void> {
  await tx.count(`UPDATE raw.rollup_mark SET tx = 0, events = 0 WHERE trust_id = $1 AND job = '${JOB}'`, [tx.trustId]);
  for (const table of ['person_week', 'mandate_person_week', 'resource_week', 'mandate_root', 'withdrawn_use']) await tx.count(`DELETE FROM raw.${table} WHERE trust_id = $1`, [tx.trustId]);
  const kept = (column: string): string => `${column} = CASE WHEN ${column} < ${OLDEST} AT TIME ZONE 'UTC' THEN ${column} END`;
  await tx.count(`UPDATE raw.person_resource SET ${['first_view', 'first_use', 'first_adapt'].map(kept).join(', ')} WHERE trust_id = $1`, [tx.trustId]);
  await tx.count('DELETE FROM raw.person_resource WHERE trust_id = $1 AND num_nonnulls(first_view, first_use, first_adapt) = 0', [tx.trustId]);
}
