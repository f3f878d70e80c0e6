// Hidden posts that I may show again: those of networks I lead, and for the trust's own safeguarding contacts all of them.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { authorRef } from '../thread.presenter';

interface HiddenRow {
  id: string; network_id: string; network: string; thread_id: string; title: string; author_id: string | null; author_name: string | null; author_school: string | null; text: string; created_at: Date; hidden_at: Date;
  reason: string | null; by: string | null; member: boolean;
}
const LIST = `
  SELECT p.id, p.network_id, n.name AS network, p.thread_id, t.title, p.author_id, a.name AS author_name, s.name AS author_school, p.text, p.created_at, x.hidden_at, why.reason, why.by, m.person_id IS NOT NULL AS member
  FROM hidden_post x JOIN post p ON p.trust_id = $1 AND p.id = x.post_id JOIN network n ON n.trust_id = $1 AND n.id = p.network_id JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id
  LEFT JOIN person a ON a.trust_id = $1 AND a.id = p.author_id LEFT JOIN school s ON s.trust_id = $1 AND s.id = a.school_id
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2
  LEFT JOIN LATERAL (SELECT o.reason, b.name AS by FROM moderation_act o JOIN person b ON b.trust_id = $1 AND b.id = o.by_id WHERE o.trust_id = $1 AND o.post_id = p.id AND o.act = 'hide' ORDER BY o.id DESC LIMIT 1) why ON true
  WHERE x.trust_id = $1 AND (coalesce(m.lead, false) OR EXISTS (SELECT 1 FROM safeguarding_contact c WHERE c.trust_id = $1 AND c.person_id = $2 AND c.school_id IS NULL))
  ORDER BY x.hidden_at DESC LIMIT 100`;

@Injectable()
export class ListHidden {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'post.hidden'>> {
    return this.database.read(actor, async (tx) => ({ items: (await tx.query<HiddenRow & Record<string, unknown>>(LIST, [tx.trustId, actor.personId])).map(present) }));
  }
}

const present = (row: HiddenRow): Answer<'post.hidden'>['items'][number] => ({
  id: row.id, network: { id: row.network_id, name: row.network }, thread: { id: row.thread_id, title: row.title }, author: authorRef(row), text: row.text, at: row.created_at.toISOString(), hiddenAt: row.hidden_at.toISOString(),
  reason: row.reason ?? '', hiddenBy: row.by, open: row.member,
});
