// The posts I keep, newest kept first: those of networks I have left, and deleted ones, are not among them.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';
import { linkedResources } from './linked-resources';
import { POST_AUTHOR, POST_COLUMNS, presentPost, resourcesOf, type PostRow } from './post.presenter';

const PAGE = 20;
type SavedRow = PostRow & { saved_at: Date; saved_key: string; title: string; network: string };

/** $3 and $4: when and what the page before ended with. */
const SAVED = `
  SELECT ${POST_COLUMNS}, v.saved_at, v.saved_at::text AS saved_key, t.title, n.name AS network
  FROM saved_post v JOIN post p ON p.trust_id = $1 AND p.id = v.post_id AND p.deleted_at IS NULL ${POST_AUTHOR}
  JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id
  JOIN network n ON n.trust_id = $1 AND n.id = p.network_id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2
  WHERE v.trust_id = $1 AND v.person_id = $2 AND ($3::text IS NULL OR (v.saved_at, v.post_id) < ($3::timestamptz, $4::uuid))
  ORDER BY v.saved_at DESC, v.post_id DESC LIMIT ${PAGE + 1}`;

@Injectable()
export class ListSavedPosts {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { cursor }: Parsed<'saved.list'>['query']): Promise<Answer<'saved.list'>> {
    const [at = null, id = null] = decodeCursor(cursor, 2) ?? [];
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<SavedRow>(SAVED, [tx.trustId, actor.personId, at, id]);
      const cards = await linkedResources(tx, actor, resourcesOf(rows));
      return toPage(rows, PAGE, (row) => ({
        savedAt: row.saved_at.toISOString(), post: presentPost(row, cards), thread: { id: row.thread_id, title: row.title }, network: { id: row.network_id, name: row.network },
      }), (row) => [row.saved_key, row.id]);
    });
  }
}
