// What happened in my networks since I last read, by what it is to me: first where I am named, last what merely went on.
import { Injectable } from '@nestjs/common';
import type { Answer, CaughtReason } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { linkedResources } from './linked-resources';
import { PLAIN_WORDS, presentShort, SHORT_COLUMNS, SHORT_TABLES, type ShortPostRow } from './short-post';
import { READING_COLUMNS, THREAD_AUTHOR, THREAD_COLUMNS, THREAD_READING, type ReadThreadRow } from './thread.access';
import { authorRef, presentThread } from './thread.presenter';

const MOST_THREADS = 40;
type Caught = Answer<'catchup.show'>;
type UnreadRow = ReadThreadRow & { network: string; voices: number; first_unread: string; mentioned: boolean; mine_shown: boolean };
const ORDER: readonly CaughtReason[] = ['mention', 'my_question', 'my_resource', 'decision', 'meeting', 'new', 'replies'];

const MY_RESOURCES = 'ARRAY(SELECT o.id FROM resource o WHERE o.trust_id = $1 AND o.author_id = $2)';
const UNREAD = `
  SELECT ${THREAD_COLUMNS}, ${READING_COLUMNS}, n.name AS network, news.voices, news.first_unread, news.mine_shown,
    EXISTS (SELECT 1 FROM mention x WHERE x.trust_id = $1 AND x.person_id = $2 AND x.thread_id = t.id) AS mentioned
  FROM circle_member m
  JOIN network n ON n.trust_id = $1 AND n.id = m.circle_id AND NOT n.archived
  LEFT JOIN network_reader r ON r.trust_id = $1 AND r.person_id = $2 AND r.network_id = n.id
  JOIN thread t ON t.trust_id = $1 AND t.network_id = n.id AND t.last_seq > coalesce(r.seq, 0) ${THREAD_AUTHOR}
  ${THREAD_READING}
  CROSS JOIN LATERAL (SELECT count(DISTINCT coalesce(q.author_id::text, '')) AS voices, (array_agg(q.id ORDER BY q.seq))[1] AS first_unread, coalesce(bool_or(q.deleted_at IS NULL AND q.resource_ids && ${MY_RESOURCES}), false) AS mine_shown
    FROM post q WHERE q.trust_id = $1 AND q.thread_id = t.id AND q.seq > mark.seq AND q.author_id IS DISTINCT FROM $2) news
  WHERE m.trust_id = $1 AND m.person_id = $2 AND t.last_seq > mark.seq AND above.unread > 0
  ORDER BY mentioned DESC, t.author_id = $2 DESC NULLS LAST, news.mine_shown DESC, t.last_post_at DESC LIMIT ${MOST_THREADS}`;
const MENTIONS = `
  SELECT ${SHORT_COLUMNS}, left(${PLAIN_WORDS}, 240) AS words FROM mention x JOIN post p ON p.trust_id = $1 AND p.id = x.post_id AND p.deleted_at IS NULL ${SHORT_TABLES}
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2
  WHERE x.trust_id = $1 AND x.person_id = $2 ORDER BY p.created_at DESC LIMIT 20`;
const ABOUT_MINE = `
  SELECT ${SHORT_COLUMNS}, left(${PLAIN_WORDS}, 240) AS words FROM post p ${SHORT_TABLES}
  LEFT JOIN network_reader r ON r.trust_id = $1 AND r.person_id = $2 AND r.network_id = p.network_id LEFT JOIN thread_reader h ON h.trust_id = $1 AND h.person_id = $2 AND h.thread_id = p.thread_id
  WHERE p.trust_id = $1 AND p.thread_id = ANY($3) AND p.deleted_at IS NULL AND p.seq > greatest(h.seq, r.seq, 0) AND p.author_id IS DISTINCT FROM $2 AND p.resource_ids && ${MY_RESOURCES} ORDER BY p.created_at DESC LIMIT 20`;
const WAITING = `
  SELECT t.id, t.title, t.kind, t.resolved, t.created_at, t.author_id, a.name AS author_name, s.name AS author_school, n.id AS network_id, n.name AS network
  FROM circle_member m JOIN network n ON n.trust_id = $1 AND n.id = m.circle_id AND NOT n.archived
  JOIN thread t ON t.trust_id = $1 AND t.network_id = n.id AND t.kind = 'question' AND NOT t.resolved AND NOT t.closed AND t.posts = 1 ${THREAD_AUTHOR}
  WHERE m.trust_id = $1 AND m.person_id = $2 AND t.author_id IS DISTINCT FROM $2 AND t.created_at > now() - interval '90 days' ORDER BY t.created_at LIMIT 10`;

@Injectable()
export class CatchUp {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Caught> {
    return this.database.read(actor, async (tx) => {
      const me = [tx.trustId, actor.personId];
      const [unread, mentions, waiting] = await Promise.all([tx.query<UnreadRow>(UNREAD, me), tx.query<ShortPostRow>(MENTIONS, me), tx.query<ShortPostRow>(WAITING, me)]);
      const shown = unread.filter((row) => row.mine_shown).map(({ id }) => id);
      const aboutMine = shown.length ? await tx.query<ShortPostRow>(ABOUT_MINE, [...me, shown]) : [];
      return {
        posts: unread.reduce((sum, row) => sum + row.unread, 0), threads: await this.threads(tx, actor, unread), mentions: mentions.map(presentShort), aboutMine: aboutMine.map(presentShort),
        questions: waiting.map((row) => ({ thread: { id: row.id, title: row.title, kind: row.kind, resolved: row.resolved }, network: { id: row.network_id, name: row.network }, author: authorRef(row), at: row.created_at.toISOString() })),
      };
    });
  }

  private async threads(tx: Tx, actor: Actor, rows: readonly UnreadRow[]): Promise<Caught['threads']> {
    const cards = await linkedResources(tx, actor, rows.flatMap((row) => row.resource_id ?? []));
    const caught = rows.map((row) => ({ ...presentThread(row, cards), network: { id: row.network_id, name: row.network }, reason: reasonOf(row, actor), voices: row.voices, firstUnread: row.first_unread }));
    return caught.sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) || b.unread - a.unread || b.lastSeq - a.lastSeq);
  }
}

function reasonOf(row: UnreadRow, actor: Actor): CaughtReason {
  if (row.mentioned) return 'mention';
  if (row.author_id === actor.personId) return 'my_question';
  if (row.mine_shown) return 'my_resource';
  if (row.kind === 'decision' || row.kind === 'meeting') return row.kind;
  return row.unread >= row.posts ? 'new' : 'replies';
}
