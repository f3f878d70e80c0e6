// What came of a thread, and what a reader can make of it; and, from the other side, the threads things came from.
import { Injectable } from '@nestjs/common';
import type { Answer, Outcomes } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { linkedResources } from '../linked-resources';
import { loadThread } from '../thread.access';

interface OutcomeRow { target_id: string; kind: Outcomes['items'][number]['kind']; at: Date; by_id: string; resource_id: string | null }
/** What was taken back has come to nothing. */
const MADE = `
  SELECT o.target_id, o.kind, o.at, o.by_id, o.resource_id FROM thread_outcome o
  LEFT JOIN offer f ON f.trust_id = $1 AND f.id = o.target_id LEFT JOIN block_comment c ON c.trust_id = $1 AND c.id = o.target_id
  WHERE o.trust_id = $1 AND o.thread_id = $2 AND CASE o.kind WHEN 'offer' THEN f.status <> 'withdrawn' WHEN 'comment' THEN c.deleted_at IS NULL ELSE true END ORDER BY o.at`;
/** The thread's own lesson first, then those shown in its posts. */
const ABOUT = `
  SELECT id FROM (SELECT t.resource_id AS id, 0 AS place FROM thread t WHERE t.trust_id = $1 AND t.id = $2 AND t.resource_id IS NOT NULL
    UNION ALL SELECT x.id, p.seq FROM post p CROSS JOIN LATERAL unnest(p.resource_ids) AS x(id) WHERE p.trust_id = $1 AND p.thread_id = $2 AND p.deleted_at IS NULL) a GROUP BY id ORDER BY min(place) LIMIT 20`;
const VERSIONS = `SELECT r.id, r.title, r.number FROM resource r WHERE r.trust_id = $1 AND r.author_id = $2 AND NOT r.retired AND r.origin_id IS NOT NULL AND r.changed_blocks > 0 AND (r.origin_id = ANY($3) OR r.id = ANY($3)) ORDER BY r.updated_at DESC LIMIT 10`;
const ORIGINS = `
  SELECT o.target_id AS id, t.id AS thread_id, t.title, n.id AS network_id, n.name AS network FROM thread_outcome o
  JOIN thread t ON t.trust_id = $1 AND t.id = o.thread_id JOIN network n ON n.trust_id = $1 AND n.id = t.network_id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2 WHERE o.trust_id = $1 AND o.target_id = ANY($3)`;

@Injectable()
export class ListOutcomes {
  constructor(private readonly database: Database) {}

  run(actor: Actor, threadId: string): Promise<Outcomes> {
    return this.database.read(actor, (tx) => this.within(tx, actor, threadId));
  }

  async within(tx: Tx, actor: Actor, threadId: string): Promise<Outcomes> {
    await loadThread(tx, actor, threadId);
    const made = await tx.query<OutcomeRow & Record<string, unknown>>(MADE, [tx.trustId, threadId]);
    const about = (await tx.query<{ id: string }>(ABOUT, [tx.trustId, threadId])).map(({ id }) => id);
    const person = await personRefs(tx, made.map(({ by_id }) => by_id));
    const cards = await linkedResources(tx, actor, [...about, ...made.flatMap(({ resource_id }) => resource_id ?? [])]);
    const lesson = (id: string | null) => { const card = id ? cards(id) : null; return card?.title ? { id: card.id, title: card.title } : null; };
    return {
      items: made.map(({ target_id, kind, at, by_id, resource_id }) => ({ id: target_id, kind, at: at.toISOString(), by: person(by_id), resource: lesson(resource_id) })),
      lessons: about.flatMap((id) => lesson(id) ?? []),
      versions: about.length ? await tx.query<{ id: string; title: string; number: number }>(VERSIONS, [tx.trustId, actor.personId, about]) : [],
    };
  }

  origins(actor: Actor, ids: readonly string[]): Promise<Answer<'outcome.origins'>> {
    return this.database.read(actor, async (tx) => ({
      items: (await tx.query<{ id: string; thread_id: string; title: string; network_id: string; network: string }>(ORIGINS, [tx.trustId, actor.personId, ids]))
        .map((row) => ({ id: row.id, thread: { id: row.thread_id, title: row.title }, network: { id: row.network_id, name: row.network } })),
    }));
  }
}
