// What search must do, whichever engine does it: rights and facets belong to the query.
import type { Actor } from '../actor';
import type { Tx } from '../database/tx';

export interface SearchDocument {
  readonly id: string;
  readonly kind: 'resource' | 'unit';
  /** Who may find it: any overlap with the reader's audience. Empty: nobody. */
  readonly audience: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly subject: string;
  readonly keyStages: readonly string[];
  readonly years: readonly number[];
  readonly resourceKind: string;
  readonly schoolId: string | null;
  readonly origin: 'central' | 'adapted' | 'own';
  readonly authorId: string;
  /** Lifts well-used things among equals; 0 to 1. */
  readonly boost: number;
  readonly updatedAt: Date;
}

export interface SearchQuery {
  readonly q: string;
  readonly subject?: string | undefined;
  readonly keyStage?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  readonly schoolId?: string | undefined;
  readonly origin?: 'central' | 'adapted' | 'own' | undefined;
  readonly authorId?: string | undefined;
  /** Also units of work; without it lessons alone. */
  readonly units?: boolean | undefined;
  readonly facets: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface FacetCount { readonly value: string; readonly count: number }
export interface SearchResult {
  /** Best first; without words newest first. `title` and `excerpt` carry U+E000/U+E001 round what matched. */
  readonly hits: readonly { id: string; title: string; excerpt: string }[];
  readonly next: string | null;
  /** Counted up to 1,000; null without facets. */
  readonly total: number | null;
  /** The words searched for instead, when some were misspelt. */
  readonly corrected: string | null;
  readonly facets: Readonly<Record<'subject' | 'keyStage' | 'year' | 'kind' | 'school' | 'origin', readonly FacetCount[]>> | null;
}

/** What a unit of work is among the kinds of things that are found. */
export const UNIT_KIND = 'unit';
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

export abstract class Search {
  /** Adds or replaces documents; findable once the transaction has committed. */
  abstract put(tx: Tx, documents: readonly SearchDocument[]): Promise<void>;
  abstract remove(tx: Tx, ids: readonly string[]): Promise<void>;
  /** What this reader may see of it. */
  abstract find(tx: Tx, actor: Actor, query: SearchQuery): Promise<SearchResult>;
  /** Brings derived data (the word list) level after many changes. */
  abstract refresh(tx: Tx): Promise<void>;
}
