// The newest posts of threads that are being read, kept while their network stands still: its seq moves with every change to a post.
import { Injectable } from '@nestjs/common';
import type { Tx } from '@trellis/platform';
import type { PostRow } from './post.presenter';
import { pageOfPosts } from './read-posts';

interface Kept { readonly networkId: string; readonly seq: number; readonly until: number; readonly rows: readonly PostRow[] }

/** Names of people and schools, and texts past their keeping, change without the network's seq moving: so nothing is kept for long. */
const KEEP_MS = 30_000;
/** Some ten megabytes. */
const MOST_POSTS = 5000;
export const LATEST = 50;

@Injectable()
export class LatestPosts {
  /** Oldest use first. */
  readonly #kept = new Map<string, Kept>();
  #posts = 0;

  /** What is kept of a thread for exactly this state of its network. */
  kept(trustId: string, threadId: string, network: { id: string; seq: number }): readonly PostRow[] | null {
    const key = `${trustId}:${threadId}`;
    const found = this.#kept.get(key);
    if (!found || found.networkId !== network.id || found.seq !== network.seq || found.until < Date.now()) return null;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.rows;
  }

  /** The seq must have been read before this asks, so that newer rows are never missing from an older page. */
  async load(tx: Tx, threadId: string, network: { id: string; seq: number }): Promise<readonly PostRow[]> {
    const rows = await pageOfPosts(tx, threadId, null, LATEST);
    this.keep(`${tx.trustId}:${threadId}`, { networkId: network.id, seq: network.seq, until: Date.now() + KEEP_MS, rows });
    return rows;
  }

  /** Nothing is kept of this trust any longer: for changes that move no network's seq. */
  forget(trustId: string): void {
    for (const [key, { rows }] of this.#kept) {
      if (!key.startsWith(trustId)) continue;
      this.#kept.delete(key);
      this.#posts -= rows.length;
    }
  }

  private keep(key: string, page: Kept): void {
    this.#posts += page.rows.length - (this.#kept.get(key)?.rows.length ?? 0);
    this.#kept.delete(key);
    this.#kept.set(key, page);
    for (const [oldest, { rows }] of this.#kept) {
      if (this.#posts <= MOST_POSTS) return;
      this.#kept.delete(oldest);
      this.#posts -= rows.length;
    }
  }
}
