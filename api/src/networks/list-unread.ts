// Unread posts and mentions of my networks: small enough to ask on every page.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';

const UNREAD = `
  SELECT n.id AS "networkId", n.name, k.seq, greatest(k.posts - coalesce(r.posts_read, 0), 0) AS unread,
    (SELECT count(*) FROM mention x WHERE x.trust_id = $1 AND x.person_id = $2 AND x.network_id = n.id) AS mentions
  FROM circle_member m
  JOIN network n ON n.trust_id = $1 AND n.id = m.circle_id AND NOT n.archived
  JOIN network_counter k ON k.trust_id = $1 AND k.network_id = n.id
  LEFT JOIN network_reader r ON r.trust_id = $1 AND r.person_id = $2 AND r.network_id = n.id
  WHERE m.trust_id = $1 AND m.person_id = $2 ORDER BY n.name, n.id`;

@Injectable()
export class ListUnread {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'network.unread'>> {
    return this.database.read(actor, async (tx) => ({ items: await tx.query<Answer<'network.unread'>['items'][number]>(UNREAD, [tx.trustId, actor.personId]) }));
  }
}
