// Takes the "expected" mark off resources when the last expectation that named them has ended: days pass without anybody changing anything.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Schedule } from '@trellis/platform';
import { markExpected } from './mark-expected';

const HOURLY_SECONDS = 3_600;
/** Not while a wave is open in which it was in force: a name beside a use would name somebody whom that wave counts. */
const ENDED = `SELECT DISTINCT mr.resource_id AS id FROM mandate m JOIN mandate_resource mr ON mr.trust_id = $1 AND mr.mandate_id = m.id JOIN resource r ON r.trust_id = $1 AND r.id = mr.resource_id AND r.expected
  WHERE m.trust_id = $1 AND m.ends_on < current_date AND NOT EXISTS (SELECT 1 FROM wave w WHERE w.trust_id = $1 AND w.status <> 'released' AND w.opens_on <= m.ends_on)`;

@Injectable()
export class KeepExpected implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(HOURLY_SECONDS, 'what is expected', (trustId) => this.run(trustId));
  }

  run(trustId: string): Promise<void> {
    return this.database.write({ trustId }, async (tx) => {
      const ended = await tx.query<{ id: string }>(ENDED, [trustId]);
      if (ended.length) await markExpected(tx, ended.map(({ id }) => id));
    });
  }
}
