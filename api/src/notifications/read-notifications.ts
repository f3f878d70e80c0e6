// Marks notifications as read: those named, or all of mine.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, personRoom, Realtime, type Actor } from '@trellis/platform';

const READ = 'UPDATE notification SET read_at = now() WHERE trust_id = $1 AND person_id = $2 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3))';

@Injectable()
export class ReadNotifications {
  constructor(private readonly database: Database, private readonly realtime: Realtime) {}

  /** Ids that are not mine are not found, which changes nothing. */
  run(actor: Actor, { ids }: Parsed<'notification.read'>['body']): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const read = await tx.count(READ, [tx.trustId, actor.personId, ids ?? null]);
      if (read) tx.afterCommit(() => this.realtime.publish(personRoom(actor.personId), 'me.changed', { what: 'notifications' }));
      return null;
    });
  }
}
