// A list of threads, kept true to the network's history as its steps are taken: most recently active first.
import type { NetworkChange, ThreadCard } from '@trellis/contracts';

export type ThreadFilter = 'all' | 'unread' | 'open_questions';
type SharedThread = NonNullable<NetworkChange['thread']>;

/** @param me my id: my own posts are never unread to me */
export function applyToRows(rows: readonly ThreadCard[], steps: readonly NetworkChange[], filter: ThreadFilter, me: string | undefined): readonly ThreadCard[] {
  let next = rows;
  for (const step of steps) {
    if (step.kind === 'thread.moved' && next.some(({ id }) => id === step.threadId)) next = next.filter(({ id }) => id !== step.threadId);
    if (!step.thread) continue;
    const at = next.findIndex(({ id }) => id === step.threadId);
    const before = next[at];
    const row = renewed(before, step.thread, step, me);
    if (before) next = next.with(at, row);
    else if (fits(row, step, filter)) next = [row, ...next];
  }
  return next === rows ? rows : [...next].sort((a, b) => b.lastSeq - a.lastSeq);
}

function renewed(before: ThreadCard | undefined, thread: SharedThread, { seq, kind, post }: NetworkChange, me: string | undefined): ThreadCard {
  // A step carries the thread as it is now; what was counted when the list was fetched must not be counted again.
  const fresh = kind === 'post.created' && seq > (before?.lastSeq ?? 0) && post?.author.id !== me;
  const readSeq = before?.readSeq ?? 0;
  const lastSeq = Math.max(before?.lastSeq ?? 0, kind === 'post.created' ? seq : 0) || thread.lastSeq;
  return { ...thread, lastSeq, resource: thread.resource ?? before?.resource ?? null, readSeq, unread: (before?.unread ?? 0) + (fresh && seq > readSeq ? 1 : 0) };
}

/** Whether a thread that is not in the list yet belongs in it. One that no longer fits stays until the list is fetched again: nothing moves under the finger. */
function fits(row: ThreadCard, { kind }: NetworkChange, filter: ThreadFilter): boolean {
  if (filter === 'unread') return row.unread > 0;
  if (filter === 'open_questions') return row.kind === 'question' && !row.resolved && !row.closed && (kind === 'thread.created' || kind === 'post.created');
  // An edit deep in the past does not bring its thread to the top.
  return kind === 'thread.created' || kind === 'post.created';
}

export function markRowRead(rows: readonly ThreadCard[], threadId: string, seq: number, unread: number): readonly ThreadCard[] {
  return rows.map((row) => (row.id === threadId && seq > row.readSeq ? { ...row, readSeq: seq, unread } : row));
}
