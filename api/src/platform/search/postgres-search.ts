// The search engine that is always there: PostgreSQL's full text, with misspelt words put right before it is asked.
import type { Actor } from '../actor';
import type { Tx } from '../database/tx';
import { askedWords } from './facets';
import { findByWords, findNewest, readPlace, type Findings } from './find-documents';
import { fullTextQuestion, type Relaxation } from './full-text-question';
import { putDocuments } from './put-documents';
import { readQuery } from './read-query';
import { Search, type SearchDocument, type SearchQuery, type SearchResult } from './search.port';
import { recountWords, understand, type UnderstoodWord } from './vocabulary';

export class PostgresSearch extends Search {
  async put(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
    await putDocuments(tx, documents);
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length) await tx.count('DELETE FROM search_document WHERE trust_id = $1 AND id = ANY ($2::uuid[])', [tx.trustId, ids]);
  }

  async find(tx: Tx, actor: Actor, query: SearchQuery): Promise<SearchResult> {
    const { words, phrases } = readQuery(query.q);
    if (!words.length && !phrases.length) return { ...await findNewest(tx, actor, query), corrected: null };
    const understood = await understand(tx, words);
    const corrected = correctedText(query.q, understood);
    const findings = await this.ask(tx, actor, query, understood, phrases, corrected ?? query.q);
    // A correction is news only when it found something; it must not tell which words stand in what one may not read.
    return { ...findings, corrected: findings.hits.length ? corrected : null };
  }

  async refresh(tx: Tx): Promise<void> {
    await recountWords(tx);
  }

  /** Every word first; when that finds nothing at all, all but one, then any. Later pages ask what the first one did. */
  private async ask(tx: Tx, actor: Actor, query: SearchQuery, words: readonly UnderstoodWord[], phrases: readonly string[], text: string): Promise<Findings> {
    const startsWith = text.replace(/["“”]/g, '').replace(/\s+/g, ' ').trim();
    const place = readPlace(query.cursor);
    const levels: readonly Relaxation[] = place ? [place.relaxed] : words.length < 2 || askedWords(query).length ? [0] : words.length === 2 ? [0, 2] : [0, 1, 2];
    for (const relaxed of levels) {
      const findings = await findByWords(tx, actor, query, fullTextQuestion(words, phrases, relaxed), startsWith, place ?? { asOf: new Date().toISOString(), relaxed });
      if (findings.hits.length || relaxed === levels.at(-1)) return findings;
    }
    throw new Error('A search asks at least once');
  }
}

/** What was typed with the misspelt words put right; null when none was. */
function correctedText(q: string, words: readonly UnderstoodWord[]): string | null {
  const misspelt = words.filter((word) => word.corrected !== null);
  return misspelt.length ? misspelt.reduce((text, { typed, corrected }) => text.replace(typed, corrected!), q.trim()) : null;
}
