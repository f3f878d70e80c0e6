// A thread as a card: for one reader with how far they have read, or for everyone in a live message.
import type { NetworkChange, PersonRef, ThreadCard } from '@trellis/contracts';
import type { ResourceCards } from './linked-resources';
import { presentDecision, presentMeeting } from './thread-parts';
import type { ReadThreadRow, ThreadRow } from './thread.access';

/** Someone whose account is gone leaves their words with this name. */
const FORMER: PersonRef = { id: null, name: 'Former colleague', school: null };
/** Who asked without a name. */
const UNNAMED: PersonRef = { id: null, name: 'A colleague, without a name', school: null };
export const authorRef = (row: { author_id: string | null; author_name: string | null; author_school: string | null }): PersonRef =>
  row.author_id === null ? UNNAMED : row.author_name === null ? FORMER : { id: row.author_id, name: row.author_name, school: row.author_school };

export function presentSharedThread(row: ThreadRow, cards: ResourceCards): NonNullable<NetworkChange['thread']> {
  const linked = row.resource_id === null ? null : cards(row.resource_id);
  return {
    id: row.id, networkId: row.network_id, title: row.title, kind: row.kind, resolved: row.resolved, closed: row.closed, author: authorRef(row),
    createdAt: row.created_at.toISOString(), lastPostAt: row.last_post_at.toISOString(), lastSeq: row.last_seq, posts: row.posts,
    resource: linked?.title ? { id: linked.id, title: linked.title } : null,
    answerPostId: row.answer_post_id, decision: presentDecision(row.decision), meeting: presentMeeting(row.meeting),
  };
}

export const presentThread = (row: ReadThreadRow, cards: ResourceCards): ThreadCard => ({ ...presentSharedThread(row, cards), readSeq: row.read_seq, unread: row.unread });
