// However pages, live steps and answers overtake each other, the thread ends as the server has it.
import type { NetworkChange, Post, ThreadCard } from '@trellis/contracts';
import { applyAnswer, applySteps, isReshaped, olderPosts, openPosts, shownPosts, stillOutgoing, unreadAfter, type Outgoing } from './thread-posts';

const author = { id: 'jo', name: 'Jo Bell', school: 'Oak' };
const post = (seq: number, text = `post ${seq}`, more: Partial<Post> = {}): Post => ({
  id: `p${seq}`, networkId: 'n', threadId: 't', seq, author, at: '2026-01-05T09:00:00Z', editedAt: null, deleted: false, text, body: null, clientKey: `k${seq}`, resources: [], mentions: [], reactions: [], files: [], forwards: null, pin: null, ...more,
});
const thread: ThreadCard = {
  id: 't', networkId: 'n', title: 'Cells', kind: 'share', resolved: false, closed: false, author, createdAt: '', lastPostAt: '', lastSeq: 1, posts: 1, readSeq: 0, unread: 0, resource: { id: 'r', title: 'Plant cells' }, answerPostId: null, decision: null, meeting: null,
};
const { readSeq: _read, unread: _unread, ...shared } = thread;
const step = (seq: number, of: Post, kind: NetworkChange['kind'] = 'post.created'): NetworkChange => ({ seq, kind, at: '', threadId: of.threadId, post: of, thread: { ...shared, lastSeq: of.seq, resource: null } });
const texts = (posts: readonly Post[]): string[] => posts.map(({ text }) => text);
const page = (items: Post[], seq: number, before: number | null = null) => ({ items, before, seq });
const sending = (clientKey: string): Outgoing => ({ clientKey, text: 'x', shown: 'x', at: '', refused: null, waiting: false });

describe('the posts of a thread', () => {
  it('lets go of a post that was split off, also when an older page still has it, and takes in what was put into it', () => {
    const open = openPosts(thread, page([post(7), post(8)], 8, 7));
    const split = applySteps(open, [step(10, post(7, 'post 7', { threadId: 'other' }), 'post.moved')]);
    expect(texts(shownPosts(split))).toEqual(['post 8']);
    expect(texts(shownPosts(olderPosts(split, page([post(6), post(7)], 9))))).toEqual(['post 6', 'post 8']);
    expect(isReshaped('t', [step(10, post(7, 'post 7', { threadId: 'other' }), 'post.moved')])).toBe(false);
    const merged = [step(11, post(9, 'from elsewhere'), 'post.moved')];
    expect(texts(shownPosts(applySteps(split, merged)))).toEqual(['post 8', 'from elsewhere']);
    expect(isReshaped('t', merged)).toBe(true);
  });

  it('adds what arrives once, in the network’s order', () => {
    const open = openPosts(thread, page([post(1)], 1));
    const state = applySteps(applySteps(open, [step(3, post(3)), step(2, post(2))]), [step(3, post(3))]);
    expect(texts(shownPosts(state))).toEqual(['post 1', 'post 2', 'post 3']);
    expect(state.thread.lastSeq).toBe(3);
  });

  it('keeps an edit against an older page and an older step', () => {
    const open = openPosts(thread, page([post(8)], 8, 8));
    const edited = applySteps(open, [step(9, post(2, 'put right'), 'post.edited')]);
    expect(texts(shownPosts(edited))).toEqual(['post 8']);
    const whole = olderPosts(edited, page([post(1), post(2, 'wrong')], 8));
    expect(texts(shownPosts(whole))).toEqual(['post 1', 'put right', 'post 8']);
    expect(texts(shownPosts(applySteps(whole, [step(4, post(2, 'wrong'), 'post.edited')])))).toEqual(['post 1', 'put right', 'post 8']);
  });

  it('takes newer pages over older knowledge', () => {
    const open = applySteps(openPosts(thread, page([post(5)], 5, 5)), [step(6, post(2, 'first'), 'post.edited')]);
    expect(texts(shownPosts(olderPosts(open, page([post(2, 'second')], 7))))).toEqual(['second', 'post 5']);
  });

  it('leaves a tombstone', () => {
    const open = openPosts(thread, page([post(1), post(2)], 2));
    expect(shownPosts(applySteps(open, [step(3, post(1, '', { deleted: true }), 'post.deleted')])).map(({ deleted }) => deleted)).toEqual([true, false]);
  });

  it('shows my own post once, whether the answer or the live step comes first', () => {
    const open = openPosts(thread, page([], 0));
    const mine = post(4, 'mine', { clientKey: 'key' });
    const answered = applySteps(applyAnswer(open, mine, 4), [step(4, mine)]);
    const heard = applyAnswer(applySteps(open, [step(4, mine)]), mine, 4);
    expect(texts(shownPosts(answered))).toEqual(['mine']);
    expect(texts(shownPosts(heard))).toEqual(['mine']);
    expect(stillOutgoing([sending('key'), sending('other')], shownPosts(heard)).map(({ clientKey }) => clientKey)).toEqual(['other']);
  });

  it('leaves other threads alone and remembers what the thread is about', () => {
    const open = openPosts(thread, page([post(1)], 1));
    expect(applySteps(open, [step(2, post(2, 'elsewhere', { threadId: 'other' }))])).toBe(open);
    expect(applySteps(open, [step(2, post(2))]).thread.resource?.title).toBe('Plant cells');
  });

  it('counts others’ posts after a seq', () => {
    const posts = [post(1), post(2), post(3, 'mine', { author: { ...author, id: 'me' } })];
    expect(unreadAfter(posts, 1, 'me').map(({ seq }) => seq)).toEqual([2]);
  });
});
