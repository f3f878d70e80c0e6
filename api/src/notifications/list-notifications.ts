// What concerns me, newest first; what is held for the morning can be read here already, and is not counted.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';

const PAGE = 30;
type Item = Answer<'notification.list'>['items'][number];
type NotificationRow = Omit<Item, 'at' | 'heldUntil'> & { created_at: Date; held: boolean; deliver_at: Date };

const LIST = `
  SELECT id, kind, text, link, created_at, read_at IS NOT NULL AS read, held, deliver_at FROM notification
  WHERE trust_id = $1 AND person_id = $2 AND ($3::uuid IS NULL OR id < $3::uuid) ORDER BY id DESC LIMIT $4`;
const UNREAD = 'SELECT count(*) AS unread FROM notification WHERE trust_id = $1 AND person_id = $2 AND read_at IS NULL AND NOT held';

@Injectable()
export class ListNotifications {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { cursor }: Parsed<'notification.list'>['query']): Promise<Answer<'notification.list'>> {
    const [after = null] = decodeCursor(cursor, 1) ?? [];
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<NotificationRow>(LIST, [tx.trustId, actor.personId, after, PAGE + 1]);
      const count = await tx.first<{ unread: number }>(UNREAD, [tx.trustId, actor.personId]);
      return { ...toPage(rows, PAGE, presentNotification, (row) => [row.id]), unread: count?.unread ?? 0 };
    });
  }
}

const presentNotification = ({ id, kind, text, link, created_at, read, held, deliver_at }: NotificationRow): Item =>
  ({ id, kind, text, link, at: created_at.toISOString(), read, heldUntil: held && !read ? deliver_at.toISOString() : null });
