// The open thread: its posts laid together from pages, live steps and answers; what is unread; who is typing.
import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { Answer, NetworkChange, Post, ThreadCard } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { ApiProblem, asProblem } from '../../core/api-problem';
import { Realtime } from '../../core/realtime';
import { Session } from '../../core/session';
import { NetworkStore } from '../network/network-store';
import { ThreadListStore } from '../network/thread-list-store';
import { OutgoingPosts } from './outgoing';
import { applyAnswer, applySteps, applyThread, isReshaped, olderPosts, openPosts, shownPosts, unreadAfter, type ThreadPosts } from './thread-posts';

const TYPING_SHOWN_MS = 4500;
const TYPING_SENT_MS = 2500;
const READ_PAUSE_MS = 400;
type Shown = Answer<'thread.show'>;
export interface ThreadPlace { readonly networkId: string; readonly threadId: string }

@Injectable()
export class ThreadStore {
  private readonly api = inject(ApiClient);
  private readonly list = inject(ThreadListStore);
  private readonly realtime = inject(Realtime);
  private readonly session = inject(Session);
  private readonly destroyRef = inject(DestroyRef);
  private readonly network = inject(NetworkStore);
  readonly outgoing = inject(OutgoingPosts);
  private readonly state = signal<ThreadPosts | undefined>(undefined);
  private readonly own = signal<Shown['mine'] | undefined>(undefined);
  private readonly rights = signal<Shown['abilities'] | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly typists = signal<ReadonlyMap<string, { name: string; until: number }>>(new Map());
  private id = '';
  private typedAt = 0;
  private readTimer: ReturnType<typeof setTimeout> | undefined;
  private readSent = 0;
  /** What the page was level with when it was read so far. */
  private readLevel = 0;
  /** Posts were put in, perhaps in front of what is on screen: until the first unread one has been in sight, nothing is read by being further down. */
  readonly reshaped = signal(false);
  private wasLeft = false;

  readonly problem = this.failure.asReadonly();
  /** Where the thread that was asked for is: another one, once it has been merged or moved. */
  readonly place = signal<ThreadPlace | undefined>(undefined);
  /** What is mine alone: whether I follow, what I chose, which posts I keep. */
  readonly mine = this.own.asReadonly();
  readonly loadingOlder = signal(false);
  readonly thread = computed(() => this.state()?.thread);
  readonly posts = computed(() => { const state = this.state(); return state ? shownPosts(state) : []; });
  readonly hasOlder = computed(() => (this.state()?.from ?? 0) > 0);
  /** What I had read when I last looked; the line 'new' stands after it. */
  readonly lookedAt = signal(0);
  readonly readSeq = signal(0);
  readonly me = computed(() => this.session.me()?.id);
  readonly unread = computed(() => unreadAfter(this.posts(), this.readSeq(), this.me()));
  readonly typing = computed(() => [...this.typists().values()].map(({ name }) => name));
  readonly abilities = computed(() => {
    const thread = this.thread();
    const network = this.network.network.value();
    const open = !!network?.member && !network.archived;
    const rights = this.rights();
    return { post: open && !!thread && !thread.closed, resolve: open && !!rights?.resolve, close: open && !!rights?.close, lead: !!network?.lead, member: open };
  });

  constructor() {
    this.network.stream.listen({ taken: (steps) => this.taken(steps), anew: () => void this.load() }, this.destroyRef);
    this.realtime.on('thread.typing', ({ threadId, personId, name }) => { if (threadId === this.id) this.sawTyping(personId, name); });
    const sweep = setInterval(() => this.sweepTypists(), 1000);
    this.destroyRef.onDestroy(() => { clearInterval(sweep); clearTimeout(this.readTimer); });
    effect(() => { const left = this.network.stream.left(); untracked(() => this.membershipChanged(left)); });
    effect(() => { const posts = this.posts(); untracked(() => this.outgoing.seen(posts)); });
  }

  /** @param postId fetches back until this post is there, too */
  async open(id: string, postId?: string): Promise<void> {
    this.id = id;
    this.outgoing.open(id, (post) => this.state.update((state) => state && applyAnswer(state, post, post.seq)));
    await this.load();
    while (postId && this.hasOlder() && !this.posts().some((post) => post.id === postId)) if (!(await this.older(100))) break;
  }

  /** @param again its posts were moved about: what I have read is as the server counts it now */
  async load(again = false): Promise<void> {
    try {
      const { thread, page, abilities, mine } = await this.api.call('thread.show', { params: { id: this.id } });
      this.place.set({ networkId: thread.networkId, threadId: thread.id });
      if (thread.id !== this.id || thread.networkId !== this.network.id()) return;
      const first = again || !this.state();
      this.state.set(openPosts(thread, page));
      this.rights.set(abilities);
      this.own.set(mine);
      this.failure.set(undefined);
      this.readSeq.set(Math.max(thread.readSeq, first ? 0 : this.readSeq()));
      if (again) { this.readSent = thread.readSeq; this.reshaped.set(true); }
      if (first) this.lookedAt.set(thread.readSeq);
      this.network.stream.levelWith(page.seq);
    } catch (caught) {
      if (again) this.state.set(undefined);
      this.failure.set(asProblem(caught));
    }
  }

  /** @returns false when nothing came */
  async older(limit = 50): Promise<boolean> {
    const state = this.state();
    if (!state || state.from === 0 || this.loadingOlder()) return false;
    this.loadingOlder.set(true);
    try {
      const page = await this.api.call('post.list', { params: { id: this.id }, query: { before: state.from, limit } });
      this.state.update((now) => now && olderPosts(now, page));
      return true;
    } catch (caught) {
      this.failure.set(asProblem(caught));
      return false;
    } finally {
      this.loadingOlder.set(false);
    }
  }

  /** @throws {ApiProblem} */
  async edit(post: Post, text: string, files: { id: string; alt: string }[]): Promise<void> {
    const edited = await this.api.call('post.edit', { params: { id: post.id }, body: { text, files } });
    // How far the network had come is not said; the step itself, which follows, knows.
    this.putPost(edited);
  }

  /** @throws {ApiProblem} */
  async remove(post: Post): Promise<void> {
    await this.api.call('post.delete', { params: { id: post.id } });
    this.putPost({ ...post, deleted: true, text: '', body: null, resources: [], mentions: [], reactions: [], files: [] });
  }

  /** @throws {ApiProblem} */
  async hide(post: Post, reason: string): Promise<void> {
    await this.api.call('post.hide', { params: { id: post.id }, body: { reason } });
    this.putPost({ ...post, deleted: true, text: '', body: null, resources: [], mentions: [], reactions: [], files: [] });
  }

  /** The answer to something done to a post of this thread. */
  putPost(post: Post): void {
    this.state.update((state) => state && applyAnswer(state, post, this.levelOf(post.id)));
    void this.network.stream.catchUp();
  }

  putThread(card: ThreadCard): void {
    this.state.update((state) => state && applyThread(state, card));
    this.list.put(card);
    void this.network.stream.catchUp();
  }

  putMine(part: Partial<Shown['mine']>): void {
    this.own.update((mine) => mine && { ...mine, ...part });
  }

  /** @throws {ApiProblem} */
  async change(body: { title?: string; resolved?: boolean; closed?: boolean; reason?: string }): Promise<ThreadCard> {
    const card = await this.api.call('thread.update', { params: { id: this.id }, body });
    this.state.update((state) => state && applyThread(state, card));
    this.list.put(card);
    return card;
  }

  /** Seen on screen up to here. Told to the server after a short pause, never back. */
  sawUpTo(seq: number): void {
    if (seq <= this.readSeq()) return;
    this.readSeq.set(seq);
    this.readLevel = this.network.stream.seq;
    this.list.markRead(this.id, seq, this.unread().length);
    clearTimeout(this.readTimer);
    this.readTimer = setTimeout(() => void this.tellRead(), READ_PAUSE_MS);
  }

  /** I look away: what comes from now on is new when I look again. */
  lookedAway(): void {
    this.lookedAt.set(this.readSeq());
  }

  iAmTyping(): void {
    if (Date.now() - this.typedAt < TYPING_SENT_MS) return;
    this.typedAt = Date.now();
    this.realtime.emit('thread.typing', { networkId: this.network.id(), threadId: this.id });
  }

  /** What was typed is sent: the next letter is of another post. */
  iHavePosted(): void {
    this.typedAt = 0;
  }

  /** Who is no longer a member keeps nothing of it on the page; who comes back gets it again. */
  private membershipChanged(left: boolean): void {
    if (!left && this.wasLeft) void this.load();
    this.wasLeft = left;
    if (!left) return;
    this.state.set(undefined);
    this.failure.set(new ApiProblem({ code: 'thing.not_found', status: 404 }));
  }

  private async tellRead(): Promise<void> {
    const seq = this.readSeq();
    if (seq <= this.readSent) return;
    try {
      this.list.markRead(this.id, seq, this.unread().length);
      await this.api.call('thread.read', { params: { id: this.id }, body: { seq, networkId: this.network.id(), level: this.readLevel } });
      this.readSent = seq;
    } catch {
      // Not told yet: the next post seen, or the next visit, tells it.
    }
  }

  private taken(steps: readonly NetworkChange[]): void {
    this.state.update((state) => state && applySteps(state, steps));
    if (isReshaped(this.id, steps)) void this.load(true);
    for (const { post } of steps) if (post?.author.id) this.stoppedTyping(post.author.id);
  }

  /** Just above what is known of a post, so that an answer replaces it and the step itself still may. */
  private levelOf(postId: string): number {
    return (this.state()?.known.get(postId)?.level ?? 0) + 0.5;
  }

  private sawTyping(personId: string, name: string): void {
    this.typists.update((all) => new Map(all).set(personId, { name, until: Date.now() + TYPING_SHOWN_MS }));
  }

  private stoppedTyping(personId: string): void {
    if (this.typists().has(personId)) this.typists.update((all) => new Map([...all].filter(([id]) => id !== personId)));
  }

  private sweepTypists(): void {
    const now = Date.now();
    if ([...this.typists().values()].some(({ until }) => until < now)) this.typists.update((all) => new Map([...all].filter(([, { until }]) => until >= now)));
  }
}
