// What concerns me, newest first.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';

const PAGE = 30;
type Item = Answer<'notification.list'>['items'][number];
type NotificationRow = Omit<Item, 'at' | 'read'> & { created_at: Date; read: boolean };

const LIST = `
  SELECT id, kind, text, link, created_at, read_at IS NOT NULL AS read FROM notification
  WHERE trust_id = $1 AND person_id = $2 AND ($3::uuid IS NULL OR id < $3::uuid) ORDER BY id DESC LIMIT $4`;
const UNREAD = 'SELECT count(*) AS unread FROM notification WHERE trust_id = $1 AND person_id = $2 AND read_at IS NULL';

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

const presentNotification = ({ id, kind, text, link, created_at, read }: NotificationRow): Item => ({ id, kind, text, link, at: created_at.toISOString(), read });
