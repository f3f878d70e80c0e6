// One network while it is open: the network itself, its live stream, and its members for whoever wants to name one.
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { Counts } from '../../shell/counts';
import { NetworkStream } from '../live/network-stream';
import type { Member } from '../network-words';

/** As many as are seen without scrolling. */
const MOST_OFFERED = 4;

@Injectable()
export class NetworkStore {
  private readonly api = inject(ApiClient);
  private readonly counts = inject(Counts);
  readonly stream = inject(NetworkStream);
  readonly id = signal('');
  readonly network = apiResource('network.show', () => (this.id() ? { params: { id: this.id() } } : undefined), { forget: true });
  readonly member = computed(() => this.network.value()?.member ?? false);
  /** I was a member a moment ago. */
  readonly removed = signal(false);

  constructor() {
    effect(() => {
      const network = this.network.value();
      if (network?.member) untracked(() => { this.removed.set(false); this.stream.follow(network.id, network.seq); });
      else if (network) untracked(() => this.stream.stop());
    });
    effect(() => {
      if (!this.stream.left()) return;
      untracked(() => { this.removed.set(this.member()); this.network.reload(); void this.counts.refresh(); });
    });
  }

  /** Members whose name has these words, the first few; those of whom a name begins with them come first. */
  async findMembers(words: string): Promise<readonly Member[]> {
    const { items } = await this.api.call('network.members', { params: { id: this.id() }, query: { q: words } });
    const begins = ({ name }: Member): number => (` ${name}`.toLowerCase().includes(` ${words.toLowerCase()}`) ? 0 : 1);
    return items.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST_OFFERED);
  }

  async join(): Promise<void> {
    this.network.set(await this.api.call('network.join', { params: { id: this.id() } }));
    void this.counts.refresh();
  }

  async leave(): Promise<void> {
    const id = this.id();
    this.stream.stop();
    try {
      await this.api.call('network.leave', { params: { id } });
    } finally {
      this.network.reload();
    }
    void this.counts.refresh();
  }
}
