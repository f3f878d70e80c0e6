// On the morning it was held for, a notice is told to whoever is connected; every device hears it at the same moment.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, personRoom, Realtime, Schedule, type Tx } from '@trellis/platform';
import { Clock } from './clock';

const EVERY_SECONDS = 60;
const RELEASE = 'UPDATE notification SET held = false WHERE trust_id = $1 AND held AND deliver_at <= $2 RETURNING person_id';

@Injectable()
export class ReleaseHeld implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule, private readonly realtime: Realtime, private readonly clock: Clock) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'release held notices', (trustId) => this.run(trustId));
  }

  run(trustId: string): Promise<void> {
    return this.database.write({ trustId }, async (tx) => {
      const told = await tx.query<{ person_id: string }>(RELEASE, [trustId, this.clock.now()]);
      this.tell(tx, told.map(({ person_id }) => person_id));
    }, { idempotent: false });
  }

  /** Both counts may be different: a mention is a notice and an unread mark. */
  tell(tx: Tx, personIds: readonly string[]): void {
    tx.afterCommit(() => {
      for (const personId of new Set(personIds)) for (const what of ['notifications', 'unread'] as const) this.realtime.publish(personRoom(personId), 'me.changed', { what });
    });
  }
}
