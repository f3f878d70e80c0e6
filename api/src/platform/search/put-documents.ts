// Writes documents into the search table: what is indexed of them, and with which weight.
import type { Tx } from '../database/tx';
import { facetsOf, filterWordsOf } from './facets';
import type { SearchDocument } from './search.port';
import { addWords, distinctWords } from './vocabulary';

/** Longer texts are findable by their beginning; a tsvector has a limit, and so has patience. */
const MOST_CHARACTERS = 60_000;
const MOST_AT_ONCE = 200;
/** Characters that PostgreSQL cannot hold, or that mark a hit for the page. */
const UNWANTED = new RegExp('[\\u0000\\uE000\\uE001]', 'g');

const PUT = `
  INSERT INTO search_document AS old (trust_id, id, kind, readers, facets, subject, school_id, origin, author_id, boost, updated_at, title, title_key, head, summary, body, words)
  SELECT $1, id, kind, readers, facets, subject, school_id, origin, author_id, boost, updated_at, title, left(plain_words(title), 100), head, summary, body, head || to_tsvector('public.plain_english', body)
  FROM jsonb_to_recordset($2::jsonb) AS new (id uuid, kind text, readers text[], facets text[], filters text[], subject text, school_id uuid, origin text, author_id uuid, boost real, updated_at timestamptz, title text, summary text, about text, body text),
    LATERAL (SELECT setweight(to_tsvector('public.plain_english', title), 'A') || setweight(to_tsvector('public.plain_english', summary), 'B') || setweight(to_tsvector('public.plain_english', about), 'C') || array_to_tsvector(filters) AS head) AS made
  ON CONFLICT (trust_id, id) DO UPDATE SET kind = excluded.kind, readers = excluded.readers, facets = excluded.facets, subject = excluded.subject, school_id = excluded.school_id, origin = excluded.origin, author_id = excluded.author_id, boost = excluded.boost,
    updated_at = excluded.updated_at, title = excluded.title, title_key = excluded.title_key, head = excluded.head, summary = excluded.summary, body = excluded.body, words = excluded.words
  WHERE (old.readers, old.head, old.boost, old.updated_at, old.title, old.summary, old.body) IS DISTINCT FROM (excluded.readers, excluded.head, excluded.boost, excluded.updated_at, excluded.title, excluded.summary, excluded.body)`;

/** A reading right as stored: no two trusts share one, so the index keeps them apart. */
export const readersOf = (trustId: string, audience: readonly string[]): string[] => audience.map((entry) => (entry === 'trust' ? `trust:${trustId}` : entry));

export async function putDocuments(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += MOST_AT_ONCE) {
    const rows = documents.slice(start, start + MOST_AT_ONCE).map((document) => toRow(tx.trustId, document));
    await tx.count(PUT, [tx.trustId, JSON.stringify(rows)]);
    await addWords(tx, rows.map((row) => distinctWords(row.title, row.summary, row.body)));
  }
}

function toRow(trustId: string, document: SearchDocument) {
  const { id, kind, audience, subject, keyStages, years, resourceKind, schoolId, origin, authorId, boost, updatedAt, title, summary, body } = document;
  return {
    id, kind, readers: readersOf(trustId, audience), facets: facetsOf(document), filters: filterWordsOf(document), subject, school_id: schoolId, origin, author_id: authorId, boost, updated_at: updatedAt.toISOString(),
    title: clean(title).slice(0, 500), summary: clean(summary).slice(0, 2000), body: clean(body).slice(0, MOST_CHARACTERS),
    about: [subject, resourceKind, ...keyStages, ...keyStages.map((stage) => stage.replace(/^KS(\d)$/, 'key stage $1')), ...years.map((year) => `year ${year} y${year}`)].join(' ').replaceAll(/[-_]/g, ' '),
  };
}

const clean = (text: string): string => text.replace(UNWANTED, ' ');
