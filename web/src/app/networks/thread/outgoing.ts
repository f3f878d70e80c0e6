// Sends posts of one thread: each is shown at once, sent again with the same key until it is acknowledged or refused, and kept until then.
import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { Post } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Realtime } from '../../core/realtime';
import { stillOutgoing, type Outgoing } from './thread-posts';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 20_000;
/** What may pass by itself: no connection, a restart, a crowd. Anything else is an answer. */
const passes = ({ status }: ApiProblem): boolean => status === 0 || status === 429 || status >= 500;

@Injectable()
export class OutgoingPosts {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly list = signal<readonly Outgoing[]>([]);
  private readonly sending = new Set<string>();
  private readonly pauses = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private threadId = '';
  private arrived: (post: Post) => void = () => undefined;
  readonly all = this.list.asReadonly();

  constructor() {
    const again = (): void => this.sendAll();
    addEventListener('online', again);
    inject(Realtime).onReconnect(again);
    inject(DestroyRef).onDestroy(() => { removeEventListener('online', again); clearTimeout(this.timer); });
  }

  /** Takes up what was left on its way when the tab was closed. */
  open(threadId: string, arrived: (post: Post) => void): void {
    this.threadId = threadId;
    this.arrived = arrived;
    this.list.set((this.drafts.read<Outgoing[]>(this.name)?.value ?? []).map((one) => ({ ...one, waiting: false })));
    this.sendAll();
  }

  send(reply: Pick<Outgoing, 'text' | 'files' | 'shown' | 'typed'>): void {
    const clientKey = crypto.randomUUID();
    this.put([...this.list(), { ...reply, clientKey, at: new Date().toISOString(), refused: null, waiting: false }]);
    void this.post(clientKey);
  }

  retry(clientKey: string): void {
    this.change(clientKey, { refused: null });
    void this.post(clientKey);
  }

  discard(clientKey: string): void {
    this.put(this.list().filter((one) => one.clientKey !== clientKey));
  }

  /** Posts seen in the thread: those of mine among them have arrived. */
  seen(posts: readonly Post[]): void {
    if (!this.list().length) return;
    const left = stillOutgoing(this.list(), posts);
    if (left.length < this.list().length) this.put(left);
  }

  private sendAll(): void {
    clearTimeout(this.timer);
    for (const { clientKey, refused } of this.list()) if (refused === null) void this.post(clientKey);
  }

  private async post(clientKey: string): Promise<void> {
    const one = this.list().find((out) => out.clientKey === clientKey);
    if (!one || this.sending.has(clientKey)) return;
    this.sending.add(clientKey);
    try {
      const post = await this.api.call('post.create', { params: { id: this.threadId }, body: { text: one.text, clientKey, files: [...one.files ?? []] } });
      this.pauses.delete(clientKey);
      this.arrived(post);
      this.discard(clientKey);
    } catch (caught) {
      const problem = asProblem(caught);
      if (passes(problem)) this.wait(clientKey);
      else this.change(clientKey, { refused: fieldMessage(problem, 'text') || fieldMessage(problem, 'files') || (problem.code === 'thing.not_found' ? 'You are no longer a member of this network.' : problemLine(problem)), waiting: false });
    } finally {
      this.sending.delete(clientKey);
    }
  }

  private wait(clientKey: string): void {
    const pause = Math.min(LONGEST_PAUSE_MS, (this.pauses.get(clientKey) ?? FIRST_PAUSE_MS / 2) * 2);
    this.pauses.set(clientKey, pause);
    this.change(clientKey, { waiting: true });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sendAll(), pause);
  }

  private change(clientKey: string, part: Partial<Outgoing>): void {
    this.put(this.list().map((one) => (one.clientKey === clientKey ? { ...one, ...part } : one)));
  }

  private put(list: readonly Outgoing[]): void {
    this.list.set(list);
    if (list.length) this.drafts.save(this.name, list); else this.drafts.clear(this.name);
  }

  private get name(): string {
    return `outgoing:${this.threadId}`;
  }
}
