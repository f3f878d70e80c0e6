// A network's health for its leads and for those who read insight: twelve whole weeks, renewed each Monday.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { addDays, ukInstant, ukTime, weekday } from '@trellis/identity';
import { Database, may, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import type { NetworkPost } from '@trellis/statistics';
import { healthFigures } from './health-figures';

const WEEKS = 12;
const ANSWER_WINDOW_H = 72;
const HOUR_MS = 3_600_000;
const MOST_WAITING = 20;

interface PlaceRow { id: string; name: string; member: boolean; lead: boolean }
interface PostRow { id: string; thread_id: string; author_id: string | null; at: Date; kind: string; first: string }
interface MemberRow { person_id: string; school_id: string; joined_at: Date }

const PLACE = `SELECT n.id, n.name, m.person_id IS NOT NULL AS member, coalesce(m.lead, false) AS lead FROM network n
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2 WHERE n.trust_id = $1 AND n.id = $3`;
const MEMBERS = 'SELECT m.person_id, p.school_id, m.joined_at FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id AND p.active WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.joined_at < $3';
/** Posts of threads that began in the window, each with the thread's first post. */
const POSTS = `SELECT p.id, p.thread_id, p.author_id, p.created_at AS at, t.kind, first_value(p.id) OVER (PARTITION BY p.thread_id ORDER BY p.seq) AS first
  FROM thread t JOIN post p ON p.trust_id = $1 AND p.thread_id = t.id AND p.created_at < $4 AND (p.deleted_at IS NULL OR p.deleted_at >= $4)
  WHERE t.trust_id = $1 AND t.network_id = $2 AND t.created_at >= $3 AND t.created_at < $4 ORDER BY p.seq`;
const WAITING = `SELECT t.id AS "threadId", t.title, t.created_at AS since, count(*) OVER () AS total FROM thread t
  WHERE t.trust_id = $1 AND t.network_id = $2 AND t.kind = 'question' AND NOT t.resolved AND NOT t.closed
    AND NOT EXISTS (SELECT 1 FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id AND p.deleted_at IS NULL AND p.author_id IS DISTINCT FROM t.author_id)
  ORDER BY t.created_at LIMIT ${MOST_WAITING}`;

@Injectable()
export class ShowNetworkHealth {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'network.health'>> {
    return this.database.read(actor, async (tx) => {
      const place = await tx.first<PlaceRow & Record<string, unknown>>(PLACE, [tx.trustId, actor.personId, id]);
      if (!place) throw notFound();
      if (!place.lead && !may(actor, 'insight.read')) throw new ProblemError('ability.missing', 'Only leads of this network and trust leaders see how it is doing');
      const { day } = ukTime(new Date());
      // The Monday of this week: what was said since then counts next week, so no figure moves with one post.
      const to = addDays(day, -((weekday(day) + 6) % 7));
      const from = addDays(to, -7 * WEEKS);
      const waiting = await tx.query<{ threadId: string; title: string; since: Date; total: number }>(WAITING, [tx.trustId, id]);
      return {
        network: { id, name: place.name }, from, to: addDays(to, -1), figures: await this.figures(tx, id, ukInstant(from, '00:00'), ukInstant(to, '00:00')), waitingCount: waiting[0]?.total ?? 0,
        // Titles are what members wrote to one another; a leader outside learns only how many there are.
        waiting: place.member ? waiting.map(({ threadId, title, since }) => ({ threadId, title, since: since.toISOString() })) : [],
      };
    });
  }

  private async figures(tx: Tx, id: string, from: Date, to: Date): Promise<Answer<'network.health'>['figures']> {
    const members = await tx.query<MemberRow & Record<string, unknown>>(MEMBERS, [tx.trustId, id, to]);
    const rows = await tx.query<PostRow & Record<string, unknown>>(POSTS, [tx.trustId, id, from, to]);
    const hours = (at: Date): number => at.getTime() / HOUR_MS;
    const posts = rows.map((row): NetworkPost => ({ id: row.id, by: row.author_id ?? `nobody ${row.id}`, h: hours(row.at), question: row.kind === 'question' && row.first === row.id, replyTo: row.first === row.id ? null : row.first }));
    const starters = new Map(rows.filter(({ first, id: post }) => first === post).map((row) => [row.thread_id, row.author_id]));
    const answered = new Set(rows.flatMap((row) => { const starter = starters.get(row.thread_id); return starter && starter !== row.author_id ? [starter] : []; }));
    const joined = members.filter(({ joined_at }) => joined_at >= from);
    return healthFigures({
      members: members.map(({ person_id }) => person_id), schoolOf: new Map(members.map(({ person_id, school_id }) => [person_id, school_id])),
      newcomers: { all: joined.length, answered: joined.filter(({ person_id }) => answered.has(person_id)).length }, posts, now: hours(to), answerWindowH: ANSWER_WINDOW_H,
    });
  }
}
