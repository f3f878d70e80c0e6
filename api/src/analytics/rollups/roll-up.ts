// Counts new usage events into the rollups, each exactly once: whatever commits late, dies in between or runs beside it.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log, RolePools, Schedule, type Tx } from '@trellis/platform';
import { addEvents } from './add-events';
import { followMandates } from './follow-mandates';
import { forgetOld } from './forget-old';

export const JOB = 'usage';
/** Under the schedule's own step, so that each of its rounds rolls up. */
const EVERY_SECONDS = 15;
const DAILY = 86_400;
/** So many transactions in a first step. A step is a transaction itself and must not hold up others: where much was written it takes fewer, where nothing was it takes more. */
const STEP = 200;
const MANY_EVENTS = 50_000;
const STALLED_SECONDS = 600;

/** Whoever comes second waits here, and then reads where the first has come to. */
const CLAIM = `INSERT INTO raw.rollup_mark AS m (trust_id, job) VALUES ($1, '${JOB}') ON CONFLICT (trust_id, job) DO UPDATE SET job = m.job RETURNING tx::text, extract(epoch FROM now() - moved_at)::int AS stood`;
/** Every transaction below it has ended, and what it wrote can be seen by the next statement: a number of events or a time would skip what commits late. */
const HORIZON = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS tx';
const FIRST = 'SELECT min(tx)::text AS tx FROM raw.usage_event WHERE trust_id = $1';
const ADVANCE = `UPDATE raw.rollup_mark SET tx = $2, events = events + $3, spent = spent + (clock_timestamp() - now()), moved_at = clock_timestamp() WHERE trust_id = $1 AND job = '${JOB}'`;

@Injectable()
export class RollUp implements OnModuleInit {
  constructor(private readonly pools: RolePools, private readonly schedule: Schedule, private readonly log: Log) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'rollup of usage', async (trustId) => { await this.run(trustId); });
    this.schedule.every(DAILY, 'forgetting of usage', (trustId) => this.pools.write('rollup', { trustId }, forgetOld));
  }

  /** Up to what can be known to be complete now. @returns how many events were new. */
  async run(trustId: string): Promise<number> {
    return rollUpAll((width) => this.pools.write('rollup', { trustId }, (tx) => rollUpStep(tx, width)),
      (stood) => this.log.warn(`usage has not been rolled up for ${stood} s: a transaction has been open for that long`));
  }
}

/** Step by step until nothing more is known to be complete. @returns how many events were new. */
export async function rollUpAll(take: (width: number) => Promise<Stepped>, stalled: (seconds: number) => void = () => undefined): Promise<number> {
  for (let events = 0, width = STEP; ;) {
    const step = await take(width);
    events += step.events;
    if (step.stood > STALLED_SECONDS) stalled(step.stood);
    if (step.level) return events;
    width = step.events > MANY_EVENTS ? Math.max(1, Math.floor(width / 4)) : step.events === 0 ? width * 8 : width;
  }
}

export interface Stepped { readonly events: number; readonly level: boolean; readonly stood: number }

/** One step of at most so many transactions, in the transaction it is given. */
export async function rollUpStep(tx: Tx, width: number): Promise<Stepped> {
  const { tx: mark, stood } = (await tx.first<{ tx: string; stood: number }>(CLAIM, [tx.trustId]))!;
  const horizon = BigInt((await tx.first<{ tx: string }>(HORIZON))!.tx);
  const from = BigInt(mark);
  if (horizon <= from) return { events: 0, level: true, stood };
  // The first time of all begins where there is something.
  const start = from > 0n ? from : BigInt((await tx.first<{ tx: string | null }>(FIRST, [tx.trustId]))?.tx ?? horizon);
  const end = min(horizon, start + BigInt(width));
  await followMandates(tx, start);
  const events = await addEvents(tx, start, end);
  await tx.count(ADVANCE, [tx.trustId, String(end), events]);
  return { events, level: end === horizon, stood: 0 };
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
