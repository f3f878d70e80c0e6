// The list of threads follows the network's steps: newest first, unread counted once, nothing twice.
import type { NetworkChange, Post, ThreadCard } from '@trellis/contracts';
import { applyToRows, markRowRead } from './thread-rows';

const jo = { id: 'jo', name: 'Jo', school: null };
const row = (id: string, lastSeq: number, more: Partial<ThreadCard> = {}): ThreadCard => ({
  id, networkId: 'n', title: id, kind: 'discussion', resolved: false, closed: false, author: jo, createdAt: '', lastPostAt: '', lastSeq, posts: 1, readSeq: lastSeq, unread: 0, resource: null, answerPostId: null, decision: null, meeting: null, ...more,
});
const posted = (seq: number, thread: ThreadCard, author = jo): NetworkChange => {
  const { readSeq: _read, unread: _unread, ...shared } = thread;
  const post: Post = { id: `p${seq}`, networkId: 'n', threadId: thread.id, seq, author, at: '', editedAt: null, deleted: false, text: 'x', body: null, clientKey: null, resources: [], mentions: [], reactions: [], files: [], forwards: null, pin: null };
  return { seq, kind: 'post.created', at: '', threadId: thread.id, thread: { ...shared, lastSeq: seq }, post };
};
const ids = (rows: readonly ThreadCard[]): string[] => rows.map(({ id }) => id);

describe('the list of threads', () => {
  it('brings a thread with a new post to the top and counts it once', () => {
    const rows = [row('a', 9), row('b', 5)];
    const after = applyToRows(rows, [posted(10, rows[1]!)], 'all', 'me');
    expect(ids(after)).toEqual(['b', 'a']);
    expect(after[0]?.unread).toBe(1);
    expect(applyToRows(after, [posted(10, rows[1]!)], 'all', 'me')[0]?.unread).toBe(1);
  });

  it('does not count my own posts', () => {
    const rows = [row('a', 9)];
    expect(applyToRows(rows, [posted(10, rows[0]!, { ...jo, id: 'me' })], 'all', 'me')[0]).toMatchObject({ unread: 0, lastSeq: 10 });
  });

  it('adds a thread that is new to the list where it fits', () => {
    expect(ids(applyToRows([row('a', 9)], [posted(10, row('b', 5))], 'all', 'me'))).toEqual(['b', 'a']);
    expect(ids(applyToRows([], [posted(10, row('b', 5))], 'unread', 'me'))).toEqual(['b']);
    expect(ids(applyToRows([], [posted(10, row('b', 5))], 'open_questions', 'me'))).toEqual([]);
  });

  it('keeps what is read from being counted', () => {
    const rows = markRowRead([row('a', 12, { readSeq: 4, unread: 3 })], 'a', 12, 0);
    expect(rows[0]).toMatchObject({ readSeq: 12, unread: 0 });
    expect(markRowRead(rows, 'a', 8, 2)[0]).toMatchObject({ readSeq: 12, unread: 0 });
  });

  it('leaves the list alone for an old edit of a thread further down', () => {
    const rows = [row('a', 9)];
    const step: NetworkChange = { ...posted(10, row('z', 2)), kind: 'post.edited' };
    expect(ids(applyToRows(rows, [step], 'all', 'me'))).toEqual(['a']);
  });
});
