// Opens a wave of rating with each half-term of the school calendar, where the trust has said so.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { namedTerms, schoolCalendar, ukTime } from '@trellis/identity';
import { Database, recordAct, Schedule, type Actor, type Tx } from '@trellis/platform';
import { insertWave } from './open-wave';
import { halfTermNow, type Window } from './windows';

const EVERY_SECONDS = 600;
/** Without an expectation there is nothing to rate. */
const EXPECTED = "SELECT 1 FROM mandate WHERE trust_id = $1 AND mandate_status(starts_on, ends_on, lifted_at) = 'current' LIMIT 1";
const FOLLOWS = 'SELECT waves_by_half_term AS follows FROM trust WHERE trust_id = $1';
/** One that is open, or was opened in this half-term or asked for a week of it, is enough, also when it was closed early. One that was closed ended then, whatever day it had been given. */
const HAD = 'SELECT 1 FROM wave WHERE trust_id = $1 AND (closed_at IS NULL OR (opens_on >= $2::date AND opens_on <= current_date) OR least(closes_on, closed_at::date) >= $2::date + 7) LIMIT 1';

@Injectable()
export class KeepRhythm implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'waves of half-terms', async (trustId) => { await this.run(trustId); });
  }

  choose(actor: Actor, byHalfTerm: boolean): Promise<null> {
    return this.database.write(actor, async (tx) => {
      if (await tx.count('UPDATE trust SET waves_by_half_term = $2 WHERE trust_id = $1 AND waves_by_half_term <> $2', [tx.trustId, byHalfTerm])) await recordAct(tx, actor, 'wave.rhythm', tx.trustId, { byHalfTerm });
      return null;
    });
  }

  /** True when one opened. */
  run(trustId: string, now = new Date()): Promise<boolean> {
    return this.database.write({ trustId }, async (tx) => {
      if (!await followsHalfTerms(tx) || !await tx.first(EXPECTED, [tx.trustId])) return false;
      const { now: window } = await halfTermsOf(tx, now);
      if (!window || await tx.first(HAD, [tx.trustId, window.opensOn])) return false;
      return await insertWave(tx, null, { ...window, opensOn: ukTime(now).day }, now) !== undefined;
    });
  }
}

export const followsHalfTerms = async (tx: Tx): Promise<boolean> => (await tx.first<{ follows: boolean }>(FOLLOWS, [tx.trustId]))!.follows;

export async function halfTermsOf(tx: Tx, now: Date): Promise<{ now: Window | undefined; next: Window | undefined }> {
  const terms = await namedTerms(tx);
  return halfTermNow(terms, await schoolCalendar(tx, null), ukTime(now).day);
}
