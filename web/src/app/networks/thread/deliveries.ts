// When those I mentioned in my posts of this thread are told, where it is not at once.
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { Answer, Post } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { ThreadStore } from './thread-store';

type Delivery = Answer<'thread.deliveries'>['items'][number];
const WEEK_MS = 6 * 86_400_000;
/** School mornings are those of the schools, wherever I am. */
const near = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone: 'Europe/London' });
const far = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone: 'Europe/London' });

/** "Mon 7:30"; "Mon 4 Jan 7:30" when that is more than a week ahead. */
export function morningWords(at: string, now: Date): string {
  const moment = new Date(at);
  return (moment.getTime() - now.getTime() > WEEK_MS ? far : near).format(moment).replaceAll(',', '').replace(' 0', ' ');
}

@Injectable()
export class Deliveries {
  private readonly api = inject(ApiClient);
  private readonly store = inject(ThreadStore);
  private readonly known = signal<ReadonlyMap<string, Delivery>>(new Map());
  /** My posts that mention somebody else: when there is a new one, the server is asked once. */
  private readonly mine = computed(() => this.store.posts().filter((post) => !post.deleted && post.author.id !== null && post.author.id === this.store.me() && (post.mentions.some((id) => id !== this.store.me()) || post.text.includes('](school:'))).map(({ id }) => id).join());

  constructor() {
    effect(() => { if (this.mine()) untracked(() => void this.ask()); });
  }

  /** Empty when there is nothing to wait for. */
  wordsOf({ id, deleted }: Post): string {
    const delivery = this.known().get(id);
    const now = new Date();
    if (!delivery || deleted || new Date(delivery.to) <= now) return '';
    return [...new Set([delivery.from, delivery.to].map((at) => morningWords(at, now)))].join(' to ');
  }

  private async ask(): Promise<void> {
    const id = this.store.thread()?.id;
    if (!id) return;
    try {
      const { items } = await this.api.call('thread.deliveries', { params: { id } });
      this.known.set(new Map(items.map((delivery) => [delivery.postId, delivery])));
    } catch {
      // A hint that could not be fetched is left out.
    }
  }
}
