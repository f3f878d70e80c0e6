// Which of my posts in a thread wait for a school morning before those they mention are told.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { schoolCalendars, trustHours } from '@trellis/identity';
import { Database, notFound, type Actor } from '@trellis/platform';
import { Clock } from './clock';
import { plannedDelivery } from './quiet-hours';

interface PostRow { id: string; created_at: Date; schools: string[] }

const MEMBER = `SELECT 1 AS here FROM thread t JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = t.network_id AND m.person_id = $2 WHERE t.trust_id = $1 AND t.id = $3`;
/** No break between two school mornings is longer than the summer. */
const POSTS = `
  SELECT p.id, p.created_at, array_agg(DISTINCT x.school_id) AS schools
  FROM post p JOIN person x ON x.trust_id = $1 AND x.id = ANY(p.mentions || p.called_ids) AND x.id <> p.author_id AND x.active
  WHERE p.trust_id = $1 AND p.thread_id = $3 AND p.author_id = $2 AND p.deleted_at IS NULL AND p.created_at > $4::timestamptz - interval '60 days'
  GROUP BY p.id, p.created_at ORDER BY p.created_at DESC LIMIT 50`;

@Injectable()
export class ShowDeliveries {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  run(actor: Actor, threadId: string): Promise<Answer<'thread.deliveries'>> {
    return this.database.read(actor, async (tx) => {
      const whose = [tx.trustId, actor.personId, threadId];
      if (!await tx.first(MEMBER, whose)) throw notFound();
      const posts = await tx.query<PostRow>(POSTS, [...whose, this.clock.now()]);
      const hours = await trustHours(tx);
      const calendarOf = await schoolCalendars(tx);
      return {
        items: posts.flatMap(({ id, created_at, schools }) => {
          const planned = plannedDelivery(schools.map(calendarOf), hours, created_at);
          return planned && planned.to > this.clock.now() ? [{ postId: id, from: planned.from.toISOString(), to: planned.to.toISOString() }] : [];
        }),
      };
    });
  }
}
