// What is unread, for the navigation's badge and the home page. Asked once signed in, again when the server says it changed.
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem, type ApiProblem } from '../core/api-problem';
import { Realtime } from '../core/realtime';
import { Session } from '../core/session';

export type UnreadNetwork = Answer<'network.unread'>['items'][number];

@Injectable({ providedIn: 'root' })
export class Counts {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly items = signal<readonly UnreadNetwork[] | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  /** Undefined until first known. */
  readonly networks = this.items.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly unreadPosts = computed(() => this.items()?.reduce((sum, { unread }) => sum + unread, 0) ?? 0);

  constructor() {
    const realtime = inject(Realtime);
    realtime.on('me.changed', ({ what }) => { if (what === 'unread' || what === 'networks') void this.refresh(); });
    effect(() => { if (this.session.signedIn()) untracked(() => void this.refresh()); else this.items.set(undefined); });
  }

  /** Fetches again, e.g. after reading a thread. A failure leaves the old counts. */
  async refresh(): Promise<void> {
    try {
      this.items.set((await this.api.call('network.unread')).items);
      this.failure.set(undefined);
    } catch (caught) {
      this.failure.set(asProblem(caught));
    }
  }
}
