// The posts of an open thread, as a value: pages, live steps and answers are laid over each other, and the newest knowledge of a post wins.
import type { Answer, NetworkChange, Post, ThreadCard } from '@trellis/contracts';
import type { Composed } from '../compose/compose-text';

type Page = Answer<'post.list'>;
type SharedThread = NonNullable<NetworkChange['thread']>;
/** A post as it was when its network had come to `level`. */
interface Versioned { readonly post: Post; readonly level: number }

export interface ThreadPosts {
  readonly thread: SharedThread;
  readonly threadLevel: number;
  /** Everything heard of, also posts older than those loaded: their pages may be older than what was heard. */
  readonly known: ReadonlyMap<string, Versioned>;
  /** Posts from this seq on are loaded without a gap; 0: all of them. */
  readonly from: number;
}
/** What was typed and is on its way. `refused` is why it will not arrive as it is. */
export interface Outgoing { readonly clientKey: string; readonly text: string; readonly files?: readonly { id: string; alt: string }[]; readonly shown: string; /** As it was typed, to be put right when it is refused. */ readonly typed?: Composed; readonly at: string; readonly refused: string | null; readonly waiting: boolean }

export function openPosts(thread: ThreadCard, page: Page): ThreadPosts {
  return olderPosts({ thread, threadLevel: page.seq, known: new Map(), from: Number.MAX_SAFE_INTEGER }, page);
}

/** Adds a page reaching further back. */
export function olderPosts(state: ThreadPosts, page: Page): ThreadPosts {
  const from = page.before === null ? 0 : page.items[0]?.seq ?? state.from;
  return { ...lay(state, page.items, page.seq), from: Math.min(state.from, from) };
}


/** Takes steps of the network's history; of other threads only what was in this one concerns it. */
export function applySteps(state: ThreadPosts, steps: readonly NetworkChange[]): ThreadPosts {
  let next = state;
  for (const { seq, threadId, thread, post } of steps) {
    if (post && (threadId === state.thread.id || next.known.has(post.id))) next = lay(next, [post], seq);
    if (threadId !== state.thread.id) continue;
    // A live step cannot say to everyone which resource a thread is about; it never changes.
    if (thread && seq > next.threadLevel) next = { ...next, threadLevel: seq, thread: { ...thread, resource: thread.resource ?? next.thread.resource } };
  }
  return next;
}

/** The answer to a post of mine, as I may see it; it may come before the network's steps in front of it. */
export const applyAnswer = (state: ThreadPosts, post: Post, level: number): ThreadPosts => lay(state, [post], level);
export const applyThread = (state: ThreadPosts, card: ThreadCard): ThreadPosts => ({ ...state, thread: { ...card, lastSeq: Math.max(card.lastSeq, state.thread.lastSeq) } });

function lay(state: ThreadPosts, posts: readonly Post[], level: number): ThreadPosts {
  const known = new Map(state.known);
  for (const post of posts) if ((known.get(post.id)?.level ?? -1) < level) known.set(post.id, { post, level });
  return { ...state, known };
}

/** Posts came into this thread, or it is no longer where it was: what is on the page is to be fetched again. */
export const isReshaped = (threadId: string, steps: readonly NetworkChange[]): boolean => steps.some((step) => step.threadId === threadId && (step.kind === 'post.moved' || step.kind === 'thread.moved'));

/** Oldest first. What has been split off is still known, and no longer shown. */
export const shownPosts = (state: ThreadPosts): Post[] =>
  [...state.known.values()].map(({ post }) => post).filter(({ seq, threadId }) => seq >= state.from && threadId === state.thread.id).sort((a, b) => a.seq - b.seq);

/** What is still on its way: a post seen in the thread has arrived, whichever way the news came. */
export const stillOutgoing = (outgoing: readonly Outgoing[], posts: readonly Post[]): Outgoing[] => {
  const arrived = new Set(posts.map(({ clientKey }) => clientKey));
  return outgoing.filter(({ clientKey }) => !arrived.has(clientKey));
};

/** Others' posts after `seq`. */
export const unreadAfter = (posts: readonly Post[], seq: number, me: string | undefined): Post[] => posts.filter((post) => post.seq > seq && post.author.id !== me);
