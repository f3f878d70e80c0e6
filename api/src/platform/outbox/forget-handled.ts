// Forgets what was kept so that nothing is done twice, once nobody can ask for it again: an answer kept for a retry holds what somebody wrote.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { Schedule } from './schedule';

const DAILY = 86_400;
/** A browser that was closed with something unsent tries again when it is opened; after days its writer has looked for themselves. */
const KEYS_DAYS = 3;
/** Longer than any queue keeps an event that it may hand out again (`queues.ts`). */
const EVENTS_DAYS = 45;
const AT_ONCE = 10_000;

const forget = (table: string, moment: string, days: number): string =>
  `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE trust_id = $1 AND ${moment} < now() - interval '${days} days' LIMIT ${AT_ONCE}))`;
const STEPS = [forget('idempotency_key', 'created_at', KEYS_DAYS), forget('processed_event', 'at', EVENTS_DAYS)];

@Injectable()
export class ForgetHandled implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(DAILY, 'forgetting of what was handled', (trustId) => this.run(trustId));
  }

  async run(trustId: string): Promise<void> {
    for (const step of STEPS) {
      for (let gone = AT_ONCE; gone === AT_ONCE;) gone = await this.database.write({ trustId }, (tx) => tx.count(step, [trustId]), { idempotent: false });
    }
  }
}
