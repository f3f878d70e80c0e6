// Both sides of a pin: the part under a post, and the posts beside a part, each as far as the reader may read.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, notFound, ProblemError, type Actor } from '@trellis/platform';
import { loadResource, partQuote } from '@trellis/resources';
import { loadPost } from '../post.access';
import { PLAIN_WORDS, presentShort, SHORT_COLUMNS, SHORT_TABLES, type ShortPostRow } from '../short-post';

const MOST = 100;
const PINNED = 'SELECT pin_resource_id, pin_block_id FROM post WHERE trust_id = $1 AND id = $2 AND pin_resource_id IS NOT NULL';
const POSTS = `SELECT ${SHORT_COLUMNS}, left(${PLAIN_WORDS}, 240) AS words, p.pin_block_id FROM post p ${SHORT_TABLES}
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2
  WHERE p.trust_id = $1 AND p.pin_resource_id = $3 AND p.deleted_at IS NULL ORDER BY p.created_at DESC LIMIT ${MOST}`;

@Injectable()
export class ListPins {
  constructor(private readonly database: Database) {}

  part(actor: Actor, postId: string): Promise<Answer<'post.pinned'>> {
    return this.database.read(actor, async (tx) => {
      if ((await loadPost(tx, actor, postId)).deleted) throw notFound();
      const pin = await tx.first<{ pin_resource_id: string; pin_block_id: string }>(PINNED, [tx.trustId, postId]);
      const lesson = pin && await loadResource(tx, actor, pin.pin_resource_id).catch((error: unknown) => { if (error instanceof ProblemError) return undefined; throw error; });
      if (!pin || !lesson) return { part: null };
      return { part: { resourceId: lesson.id, title: lesson.title, blockId: pin.pin_block_id, quote: await partQuote(tx, lesson, pin.pin_block_id) ?? '' } };
    });
  }

  posts(actor: Actor, resourceId: string): Promise<Answer<'pin.list'>> {
    return this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, resourceId);
      const rows = await tx.query<ShortPostRow & { pin_block_id: string }>(POSTS, [tx.trustId, actor.personId, resourceId]);
      return { items: rows.map((row) => ({ ...presentShort(row), blockId: row.pin_block_id })) };
    });
  }
}
