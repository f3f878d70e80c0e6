// Searches with PostgreSQL's full text.
import type { Actor } from '../actor';
import type { Tx } from '../database/tx';
import { Search, type SearchDocument, type SearchQuery, type SearchResult } from './search.port';

export class PostgresSearch extends Search {
  async put(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
    for (const d of documents) {
      await tx.count(`INSERT INTO search_document (trust_id, id, kind, audience, title, summary, body, subject, key_stages, years, resource_kind, school_id, origin, author_id, boost, updated_at, words)
        VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16, setweight(to_tsvector('english', plain_words($5)), 'A') || to_tsvector('english', plain_words($7)))
        ON CONFLICT (trust_id, id) DO UPDATE SET audience = excluded.audience, title = excluded.title, words = excluded.words, updated_at = excluded.updated_at`,
      [tx.trustId, d.id, d.kind, d.audience, d.title, d.summary, d.body, d.subject, d.keyStages, d.years, d.resourceKind, d.schoolId, d.origin, d.authorId, d.boost, d.updatedAt]);
    }
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.count('DELETE FROM search_document WHERE trust_id = $1 AND id = ANY($2)', [tx.trustId, ids]);
  }

  async find(tx: Tx, actor: Actor, query: SearchQuery): Promise<SearchResult> {
    const rows = await tx.query<{ id: string; title: string }>(`SELECT id, title FROM search_document WHERE trust_id = $1 AND audience && $2::text[]
      AND ($3 = '' OR words @@ websearch_to_tsquery('english', plain_words($3))) ORDER BY updated_at DESC LIMIT $4`, [tx.trustId, actor.audience, query.q, query.limit]);
    return { hits: rows.map((row) => ({ ...row, excerpt: '' })), next: null, total: null, corrected: null, facets: null };
  }

  async refresh(): Promise<void> { return Promise.resolve(); }
}
