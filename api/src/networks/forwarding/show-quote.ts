// What a reader may see of a forwarded post: all of it as it is now, or nothing, not even where it was said.
import { Injectable } from '@nestjs/common';
import type { Answer, Post, PostFile } from '@trellis/contracts';
import { Database, notFound, type Actor } from '@trellis/platform';
import { filesColumn } from '../attaching/post-file.presenter';
import { linkedResources } from '../linked-resources';
import { loadPost } from '../post.access';
import { authorRef } from '../thread.presenter';

interface QuoteRow { id: string; network_id: string; network: string; thread_id: string; title: string; author_id: string | null; author_name: string | null; author_school: string | null; body: NonNullable<Post['body']>; resource_ids: string[]; created_at: Date; deleted: boolean; files: PostFile[] | null }

/** Members of its network `n`; where anyone may join, everyone who has not been suspended from it. $2 the reader. */
export const READABLE_ELSEWHERE = `(EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2)
    OR (n.open AND n.school_id IS NULL AND NOT EXISTS (SELECT 1 FROM network_suspension x WHERE x.trust_id = $1 AND x.network_id = n.id AND x.person_id = $2 AND (x.until IS NULL OR x.until >= current_date))))`;
const QUOTE = `
  SELECT s.id, s.network_id, n.name AS network, s.thread_id, t.title, s.author_id, a.name AS author_name, c.name AS author_school, s.body, s.resource_ids, s.created_at, s.deleted_at IS NOT NULL AS deleted, ${filesColumn('s')}
  FROM post p JOIN post s ON s.trust_id = $1 AND s.id = p.forwards JOIN thread t ON t.trust_id = $1 AND t.id = s.thread_id JOIN network n ON n.trust_id = $1 AND n.id = s.network_id
  LEFT JOIN person a ON a.trust_id = $1 AND a.id = s.author_id LEFT JOIN school c ON c.trust_id = $1 AND c.id = a.school_id
  WHERE p.trust_id = $1 AND p.id = $3 AND ${READABLE_ELSEWHERE}`;

@Injectable()
export class ShowQuote {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'post.quote'>> {
    return this.database.read(actor, async (tx) => {
      if ((await loadPost(tx, actor, id)).deleted) throw notFound();
      const row = await tx.first<QuoteRow & Record<string, unknown>>(QUOTE, [tx.trustId, actor.personId, id]);
      if (!row) return { quote: null };
      const cards = await linkedResources(tx, actor, row.deleted ? [] : row.resource_ids);
      return {
        quote: {
          id: row.id, networkId: row.network_id, network: row.network, threadId: row.thread_id, title: row.title, author: authorRef(row), at: row.created_at.toISOString(),
          deleted: row.deleted, body: row.deleted ? null : row.body, resources: row.deleted ? [] : row.resource_ids.map(cards), files: row.deleted ? [] : row.files ?? [],
        },
      };
    });
  }
}
