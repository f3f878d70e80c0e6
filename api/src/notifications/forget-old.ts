// Forgets notices a year old: what they told of stands where it happened, and nobody scrolls that far.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Schedule } from '@trellis/platform';

const DAILY = 86_400;
const FORGET = "DELETE FROM notification WHERE trust_id = $1 AND created_at < now() - interval '1 year'";

@Injectable()
export class ForgetOldNotices implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(DAILY, 'retention of notices', async (trustId) => { await this.run(trustId); });
  }

  run(trustId: string): Promise<number> {
    return this.database.write({ trustId }, (tx) => tx.count(FORGET, [trustId]), { idempotent: false });
  }
}
