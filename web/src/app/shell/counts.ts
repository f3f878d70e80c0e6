// The unread counts beside the navigation. Fetched after the page, again when the server says they changed.
import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { ApiClient } from '../core/api-client';
import { Realtime } from '../core/realtime';
import { Session } from '../core/session';

@Injectable({ providedIn: 'root' })
export class Counts {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly posts = signal(0);
  readonly unreadPosts = this.posts.asReadonly();

  constructor() {
    inject(Realtime).on('me.changed', ({ what }) => { if (what === 'unread') void this.refresh(); });
    effect(() => { if (this.session.signedIn()) untracked(() => void this.refresh()); else this.posts.set(0); });
  }

  /** Fetches again, e.g. after reading a thread. A failure leaves the old count: a badge is not worth an error. */
  async refresh(): Promise<void> {
    try {
      const { items } = await this.api.call('network.unread');
      this.posts.set(items.reduce((sum, { unread }) => sum + unread, 0));
    } catch {
      // The next change or reconnect asks again.
    }
  }
}
