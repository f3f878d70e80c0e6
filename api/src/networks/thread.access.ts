// Who may read a thread: the members of its network. For everyone else there is no such thread.
import type { ThreadKind } from '@trellis/contracts';
import { notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { NETWORK_COLUMNS, NETWORK_TABLES, type NetworkRow } from './network.access';
import { PART_COLUMNS, type DecisionRow, type MeetingRow } from './thread-parts';

export interface ThreadRow {
  id: string; network_id: string; title: string; kind: ThreadKind; resolved: boolean; closed: boolean;
  author_id: string | null; author_name: string | null; author_school: string | null; resource_id: string | null;
  created_at: Date; last_post_at: Date; last_seq: number; posts: number;
  answer_post_id: string | null; decision: DecisionRow | null; meeting: MeetingRow | null;
}
export interface ReadThreadRow extends ThreadRow { read_seq: number; unread: number }

export const THREAD_COLUMNS = `t.id, t.network_id, t.title, t.kind, t.resolved, t.closed, t.author_id, a.name AS author_name, s.name AS author_school,
  t.resource_id, t.created_at, t.last_post_at, t.last_seq, t.posts, ${PART_COLUMNS}`;
export const THREAD_AUTHOR = `LEFT JOIN person a ON a.trust_id = $1 AND a.id = t.author_id LEFT JOIN school s ON s.trust_id = $1 AND s.id = a.school_id`;
/** $1 trust, $2 person; needs `t`, and `r` for the network's reader. Only what lies above the mark is counted, so it is cheap. */
export const THREAD_READING = `LEFT JOIN thread_reader h ON h.trust_id = $1 AND h.person_id = $2 AND h.thread_id = t.id
  CROSS JOIN LATERAL (SELECT greatest(h.seq, r.seq, 0) AS seq) mark
  CROSS JOIN LATERAL (SELECT CASE WHEN mark.seq >= t.last_seq THEN 0 ELSE
    (SELECT count(*) FROM post q WHERE q.trust_id = $1 AND q.thread_id = t.id AND q.seq > mark.seq AND q.author_id IS DISTINCT FROM $2) END AS unread) above`;
export const READING_COLUMNS = 'mark.seq AS read_seq, above.unread';

const LOAD = `
  SELECT to_jsonb(net) AS network, ${THREAD_COLUMNS}, ${READING_COLUMNS}
  FROM thread t ${THREAD_AUTHOR}
  JOIN LATERAL (SELECT ${NETWORK_COLUMNS}, r.seq AS reader_seq FROM ${NETWORK_TABLES} WHERE n.trust_id = $1 AND n.id = t.network_id) net ON net.member
  LEFT JOIN LATERAL (SELECT net.reader_seq AS seq) r ON true
  ${THREAD_READING}
  WHERE t.trust_id = $1 AND t.id = $3`;

/** A thread with its network, in one query. @throws ProblemError thing.not_found when there is none or the actor is no member */
export async function loadThread(tx: Tx, actor: Actor, id: string): Promise<{ thread: ReadThreadRow; network: NetworkRow }> {
  const row = await tx.first<ReadThreadRow & { network: NetworkRow & { last_post_at: string | null } }>(LOAD, [tx.trustId, actor.personId, id]);
  if (!row) throw notFound();
  const { network, ...thread } = row;
  return { thread, network: { ...network, last_post_at: network.last_post_at === null ? null : new Date(network.last_post_at) } };
}

export interface ThreadAbilities { post: boolean; resolve: boolean; close: boolean }

/** Its author and the network's leads rename and resolve; only leads close. */
export function threadAbilities(actor: Actor, thread: Pick<ThreadRow, 'author_id' | 'closed'>, network: { lead: boolean; archived: boolean }): ThreadAbilities {
  return { post: !thread.closed && !network.archived, resolve: network.lead || thread.author_id === actor.personId, close: network.lead };
}

/** Says which of the two is closed. */
export function requireOpen(thread: { closed: boolean }, network: { archived: boolean }): void {
  if (network.archived) throw new ProblemError('thread.closed', 'This network has been archived. Its threads can be read, and nothing new is written');
  if (thread.closed) throw new ProblemError('thread.closed');
}
