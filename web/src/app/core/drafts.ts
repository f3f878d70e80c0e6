// Keeps what a person types in this browser until it is sent, so that a closed tab or a dead server loses nothing.
import { DestroyRef, Injectable, effect, inject, type WritableSignal } from '@angular/core';
import { Session } from './session';

interface Kept<T> { readonly savedAt: string; readonly value: T }
const PREFIX = 'trellis.draft.';
const DELAY_MS = 400;
/** Older drafts were forgotten by their writer too. */
const KEEP_DAYS = 30;

@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(Session);

  constructor() {
    this.sweep();
  }

  read<T>(key: string): Kept<T> | undefined {
    try {
      const text = localStorage.getItem(this.nameOf(key));
      return text ? (JSON.parse(text) as Kept<T>) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns false when the browser would not keep it (storage full or switched off) */
  save<T>(key: string, value: T): boolean {
    try {
      localStorage.setItem(this.nameOf(key), JSON.stringify({ savedAt: new Date().toISOString(), value } satisfies Kept<T>));
      return true;
    } catch {
      return false;
    }
  }

  clear(key: string): void {
    try {
      localStorage.removeItem(this.nameOf(key));
    } catch {
      // Nothing was kept, so nothing is left behind.
    }
  }

  /**
   * Fills the signal from its draft and keeps it from then on. Call in an injection context.
   * @param isEmpty says when there is nothing worth keeping; the draft is then removed
   * @returns true if a draft was found
   */
  keep<T>(key: () => string, value: WritableSignal<T>, isEmpty: (value: T) => boolean): boolean {
    const found = this.read<T>(key());
    if (found) value.set(found.value);
    const write = (): void => { const now = value(); if (isEmpty(now)) this.clear(key()); else this.save(key(), now); };
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => { value(); key(); clearTimeout(timer); timer = setTimeout(write, DELAY_MS); });
    const flush = (): void => { if (timer) { clearTimeout(timer); timer = undefined; write(); } };
    addEventListener('pagehide', flush);
    inject(DestroyRef).onDestroy(() => { removeEventListener('pagehide', flush); flush(); });
    return !!found;
  }

  /** People share computers: a draft belongs to who typed it. */
  private nameOf(key: string): string {
    return `${PREFIX}${this.session.me()?.id ?? 'nobody'}.${key}`;
  }

  private sweep(): void {
    try {
      const limit = Date.now() - KEEP_DAYS * 86_400_000;
      for (const name of Object.keys(localStorage)) {
        if (!name.startsWith(PREFIX)) continue;
        const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Kept<unknown>>;
        if (!kept.savedAt || Date.parse(kept.savedAt) < limit) localStorage.removeItem(name);
      }
    } catch {
      // Storage is switched off, or holds something unreadable: leave it.
    }
  }
}
