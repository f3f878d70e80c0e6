// Follows a thread, to be told of replies; mutes it, so that it counts as read; or neither. Known to the person alone.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { ReadThread } from './read-thread';
import { loadThread } from './thread.access';

const FORGET = 'DELETE FROM thread_follow WHERE trust_id = $1 AND thread_id = $2 AND person_id = $3';
const KEEP = `INSERT INTO thread_follow (trust_id, thread_id, person_id, level) VALUES ($1, $2, $3, $4)
  ON CONFLICT (trust_id, thread_id, person_id) DO UPDATE SET level = excluded.level`;

@Injectable()
export class FollowThread {
  constructor(private readonly database: Database, private readonly readThread: ReadThread) {}

  run(actor: Actor, id: string, level: Parsed<'thread.follow'>['body']['level']): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const { thread } = await loadThread(tx, actor, id);
      // What was said before a thread is muted must not stay unread for ever.
      if (level === 'mute') await this.readThread.within(tx, actor, id, thread.last_seq);
      if (level === 'normal') await tx.count(FORGET, [tx.trustId, id, actor.personId]);
      else await tx.count(KEEP, [tx.trustId, id, actor.personId, level]);
      return null;
    });
  }
}
