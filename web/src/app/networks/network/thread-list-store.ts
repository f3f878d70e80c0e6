// The threads of the open network as a list: fetched by filter and page, then kept true by the stream.
import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { NetworkChange, ThreadCard } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import { Realtime } from '../../core/realtime';
import { Session } from '../../core/session';
import { Counts } from '../../shell/counts';
import { NetworkStore } from './network-store';
import { applyToRows, markRowRead, type ThreadFilter } from './thread-rows';

const COUNT_AGAIN_MS = 1500;

@Injectable()
export class ThreadListStore {
  private readonly api = inject(ApiClient);
  private readonly counts = inject(Counts);
  private readonly session = inject(Session);
  private readonly store = inject(NetworkStore);
  private readonly list = signal<readonly ThreadCard[] | undefined>(undefined);
  private readonly cursor = signal<string | null>(null);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly busy = signal(false);
  private asked = 0;
  private readByMeAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly filter = signal<ThreadFilter>('all');
  /** Undefined before the first answer. */
  readonly rows = this.list.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly isLoading = this.busy.asReadonly();
  readonly hasMore = computed(() => this.cursor() !== null);

  constructor() {
    const destroyRef = inject(DestroyRef);
    effect(() => {
      const id = this.store.id();
      const member = this.store.member();
      const filter = this.filter();
      untracked(() => { this.list.set(undefined); if (id && member) void this.load(id, filter); });
    });
    this.store.stream.listen({ taken: (steps) => this.taken(steps), anew: () => this.reload() }, destroyRef);
    // Read on another device or in another tab: what is unread here is out of date.
    inject(Realtime).on('me.changed', ({ what }) => { if (what === 'unread' && Date.now() - this.readByMeAt > 2000) this.reload(); });
    destroyRef.onDestroy(() => clearTimeout(this.timer));
  }

  reload(): void {
    const id = this.store.id();
    if (id && this.store.member()) void this.load(id, this.filter());
  }

  async more(): Promise<void> {
    const cursor = this.cursor();
    if (!cursor || this.busy()) return;
    const round = this.asked;
    this.busy.set(true);
    try {
      const page = await this.api.call('thread.list', { params: { id: this.store.id() }, query: { filter: this.filter(), cursor } });
      if (round !== this.asked) return;
      this.cursor.set(page.next);
      this.list.update((rows = []) => [...rows, ...page.items.filter(({ id }) => !rows.some((row) => row.id === id))]);
    } catch (caught) {
      this.failure.set(asProblem(caught));
    } finally {
      this.busy.set(false);
    }
  }

  /** I have read a thread up to here; `unread` posts of others remain. */
  markRead(threadId: string, seq: number, unread: number): void {
    this.readByMeAt = Date.now();
    this.list.update((rows) => rows && markRowRead(rows, threadId, seq, unread));
  }

  /** What a write of mine answered. */
  put(thread: ThreadCard): void {
    this.list.update((rows) => {
      if (!rows) return rows;
      const others = rows.filter(({ id }) => id !== thread.id);
      return [...others, thread].sort((a, b) => b.lastSeq - a.lastSeq);
    });
  }

  private async load(id: string, filter: ThreadFilter): Promise<void> {
    const round = ++this.asked;
    const { stream } = this.store;
    const before = stream.seq;
    const most = Math.min(50, Math.max(20, this.list()?.length ?? 0));
    this.busy.set(true);
    try {
      const page = await this.api.call('thread.list', { params: { id }, query: { filter, limit: most } });
      if (round !== this.asked) return;
      this.list.set(page.items);
      this.cursor.set(page.next);
      this.failure.set(undefined);
      // Steps taken while this was on its way may be missing in it.
      if (stream.seq > before) stream.levelWith(before);
    } catch (caught) {
      if (round === this.asked) this.failure.set(asProblem(caught));
    } finally {
      if (round === this.asked) this.busy.set(false);
    }
  }

  private taken(steps: readonly NetworkChange[]): void {
    const me = this.session.me()?.id;
    this.list.update((rows) => rows && applyToRows(rows, steps, this.filter(), me));
    // Threads were moved, split or merged: what is read in them, and how many they are, is for the server to say.
    if (steps.some(({ kind }) => kind === 'post.moved' || kind === 'thread.moved')) this.reload();
    if (!steps.some(({ kind, post }) => kind === 'post.created' && post?.author.id !== me)) return;
    // The navigation's count is not told of every post; the network on the page is.
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.counts.refresh(), COUNT_AGAIN_MS);
  }
}
