// When a wave has closed, counts what was asked for and takes the "expected" mark off what no mandate asks for any more; days, too, pass without anybody changing anything.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpectLessons } from '@trellis/resources';
import { Database, Schedule, Subscribers, type Tx } from '@trellis/platform';
import { MarkExpected } from './mark-expected';

const HOURLY_SECONDS = 3_600;
const ENDED = `SELECT r.id FROM resource r WHERE r.trust_id = $1 AND r.expected AND NOT EXISTS (SELECT 1 FROM mandate_resource mr JOIN mandate m ON m.trust_id = $1 AND m.id = mr.mandate_id
  WHERE mr.trust_id = $1 AND mr.resource_id = r.id AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned'))`;

@Injectable()
export class KeepExpected implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule, private readonly subscribers: Subscribers, private readonly markExpected: MarkExpected, private readonly lessons: ExpectLessons) {}

  onModuleInit(): void {
    this.schedule.every(HOURLY_SECONDS, 'what is expected', (trustId) => this.run(trustId));
    this.subscribers.on('wave.closed', 'mandates.expected', async (tx) => {
      await this.lessons.countAgain(tx);
      await this.unmark(tx);
    });
  }

  run(trustId: string): Promise<void> {
    return this.database.write({ trustId }, (tx) => this.unmark(tx));
  }

  private async unmark(tx: Tx): Promise<void> {
    const ended = await tx.query<{ id: string }>(ENDED, [tx.trustId]);
    if (ended.length) await this.markExpected.run(tx, ended.map(({ id }) => id));
  }
}
