// From which threads offers, comments and proposals came: asked for all that are on the page at once.
import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import type { ThreadOrigin } from '@trellis/contracts';
import { ApiClient } from './api-client';

@Injectable({ providedIn: 'root' })
export class ThreadOrigins {
  private readonly api = inject(ApiClient);
  private readonly known = signal<ReadonlyMap<string, ThreadOrigin | null>>(new Map());
  private readonly wanted = new Set<string>();

  /** Null: from none that I may read. Undefined: not known yet, or not to be had now, which a page can do without. */
  of(id: string): Signal<ThreadOrigin | null | undefined> {
    if (!this.known().has(id)) {
      if (!this.wanted.size) queueMicrotask(() => void this.ask());
      this.wanted.add(id);
    }
    return computed(() => this.known().get(id));
  }

  private async ask(): Promise<void> {
    const ids = [...this.wanted].slice(0, 200);
    this.wanted.clear();
    const answer = await this.api.call('outcome.origins', { query: { ids: ids.join(',') } }).catch(() => undefined);
    if (!answer) return;
    const found = new Map(answer.items.map((origin) => [origin.id, origin]));
    this.known.update((known) => new Map([...known, ...ids.map((id) => [id, found.get(id) ?? null] as const)]));
  }
}
