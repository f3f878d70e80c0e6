// Slows guessing: failed attempts are counted by account and by network address, in the database, for every node.
import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, ProblemError, SECRET, type Tx } from '@trellis/platform';
import { BEFORE_TRUST } from '../trust/before-trust';

/** What is being guessed at, from where. `purpose` keeps the counts of different doors apart. */
export interface Attempt { readonly purpose: 'sign-in' | 'link' | 'password'; readonly account: string; readonly ip: string }

/** Failures allowed in any quarter of an hour. A school shares one address, so that limit is wider; every asked-for link is a mail to somebody. */
const LIMITS = { 'sign-in': { account: 10, ip: 50 }, password: { account: 10, ip: 50 }, link: { account: 3, ip: 50 } } as const;
const WINDOW = "interval '15 minutes'";
const WINDOW_SECONDS = 900;
type Counter = 'account' | 'ip';

@Injectable()
export class Attempts {
  constructor(private readonly database: Database, @Inject(SECRET) private readonly secret: string) {}

  /** Counts the attempt before it is made, so that many at once gain nothing. @throws ProblemError request.too_many */
  async reserve(attempt: Attempt): Promise<void> {
    await this.database.write(BEFORE_TRUST, async (tx) => {
      // Always in this order: two people behind one address must not deadlock.
      for (const counter of ['account', 'ip'] as const) await count(tx, this.keyOf(attempt, counter), LIMITS[attempt.purpose][counter]);
      await tx.count(`DELETE FROM attempt WHERE (key_hash, window_start) IN (
        SELECT key_hash, window_start FROM attempt WHERE window_start < now() - ${WINDOW} * 2 ORDER BY window_start LIMIT 20 FOR UPDATE SKIP LOCKED)`);
    }, { idempotent: false });
  }

  /** It succeeded after all: the account starts afresh, the address is given this attempt back. */
  async forgive(attempt: Attempt): Promise<void> {
    await this.database.write(BEFORE_TRUST, async (tx) => {
      await tx.count('DELETE FROM attempt WHERE key_hash = $1', [this.keyOf(attempt, 'account')]);
      await tx.count(`UPDATE attempt SET failures = failures - 1 WHERE key_hash = $1 AND failures > 0
        AND window_start = (SELECT max(window_start) FROM attempt WHERE key_hash = $1)`, [this.keyOf(attempt, 'ip')]);
    }, { idempotent: false });
  }

  /** Keyed with the installation's secret, so that the table holds nothing of a person. */
  private keyOf(attempt: Attempt, counter: Counter): Buffer {
    return createHmac('sha256', this.secret).update(JSON.stringify(['attempt', attempt.purpose, counter, attempt[counter]])).digest();
  }
}

/** One row a minute and key: its lock makes concurrent attempts count one after another. */
async function count(tx: Tx, key: Buffer, limit: number): Promise<void> {
  await tx.count(`INSERT INTO attempt (key_hash, window_start, failures) VALUES ($1, date_trunc('minute', now()), 1)
    ON CONFLICT (key_hash, window_start) DO UPDATE SET failures = attempt.failures + 1`, [key]);
  const seen = await tx.first<{ failures: number; age: number }>(`SELECT sum(failures)::int AS failures, extract(epoch FROM now() - min(window_start))::int AS age
    FROM attempt WHERE key_hash = $1 AND failures > 0 AND window_start > now() - ${WINDOW}`, [key]);
  if (seen && seen.failures > limit) throw new ProblemError('request.too_many', undefined, { retryAfter: Math.max(1, WINDOW_SECONDS - seen.age) });
}
