// The two questions put to the search table: the best matches of some words, and the newest when there are none.
import * as z from 'zod';
import type { Actor } from '../actor';
import type { Tx } from '../database/tx';
import { decodeCursor, encodeCursor } from '../page';
import { invalidField } from '../problem';
import { askedWords, facetSql, filterQuestion, openFacets, toFacets, type FacetRow } from './facets';
import type { FullTextQuestion, Relaxation } from './full-text-question';
import { beginningOf, excerptOf, hitPattern, markAll } from './mark-hits';
import { readersOf } from './put-documents';
import type { SearchQuery, SearchResult } from './search.port';

const MOST_COUNTED = 1000;
/** So many of the best are compared by their whole text; beyond, by title and description. */
const COMPARED_WHOLE = 30;

export type Findings = Omit<SearchResult, 'corrected'>;

/** Where a search stands: newness counts as of its first page, and later pages ask what that one asked. */
export interface Place { readonly asOf: string; readonly relaxed: Relaxation; readonly after?: { readonly score: number; readonly id: string } }
const place = z.tuple([z.iso.datetime(), z.literal([0, 1, 2]), z.number(), z.uuid()]);
const newestPlace = z.tuple([z.iso.datetime(), z.uuid()]);

/** @throws ProblemError for a cursor that is not ours. */
export function readPlace(cursor: string | undefined): Place | null {
  const values = readCursor(cursor, place);
  return values && { asOf: values[0], relaxed: values[1], after: { score: values[2], id: values[3] } };
}

function readCursor<T extends z.ZodTuple>(cursor: string | undefined, shape: T): z.output<T> | null {
  const parsed = shape.safeParse(decodeCursor(cursor, shape.def.items.length) ?? null);
  if (cursor && !parsed.success) throw invalidField('query.cursor', 'This page address is not valid; start from the first page');
  return parsed.success ? parsed.data : null;
}

/** The best few gain up to 0.5 by how close together the words stand in the whole text, and 100 so that they stay first on every page. */
const PAGED = `
  best AS MATERIALIZED (
    SELECT id, 100 + score + 0.5 * ts_rank_cd('{0.1, 0.2, 0.4, 1}', words, ask, 32)::float8 AS score
    FROM (SELECT id, score FROM matched ORDER BY score DESC, id DESC LIMIT ${COMPARED_WHOLE}) AS b JOIN search_document d USING (id), asked WHERE d.trust_id = (SELECT current_trust())),
  page AS MATERIALIZED (
    SELECT id, coalesce(best.score, matched.score) AS score FROM matched LEFT JOIN best USING (id)
    WHERE $8::float8 IS NULL OR (coalesce(best.score, matched.score), id) < ($8, $9::uuid) ORDER BY 2 DESC, 1 DESC LIMIT $10)`;

const matches = (filter: string): string => `SELECT m.* FROM asked, search_matches(CASE WHEN numnode(ask) = 0 OR ${filter}::tsquery IS NULL THEN ask ELSE ask && ${filter}::tsquery END, exact, every, start, $6::text[], ${filter}::tsquery, $7::timestamptz, ${MOST_COUNTED}) AS m`;
/** Enough to find an excerpt in; a text is only fetched where title and summary do not say why it was found. */
const EXCERPT_FROM = 4000;

interface WordsRow { readonly hits: { id: string; score: number; title: string; summary: string; body: string | null }[] | null; readonly forms: string[] | null; readonly total: number; readonly facets: FacetRow[] | null }

/** Matches of a question, the best first. `startsWith` is what a title may begin with. */
export async function findByWords(tx: Tx, actor: Actor, query: SearchQuery, question: FullTextQuestion, startsWith: string, { asOf, relaxed, after }: Place): Promise<Findings> {
  const values: unknown[] = [question.ask, question.exact, question.any, startsWith, question.forms, readersOf(tx.trustId, actor.audience), asOf, after?.score ?? null, after?.id ?? null, query.limit + 1, filterQuestion(query)];
  const open = query.facets ? openFacets(query) : [];
  const [row] = await tx.query<WordsRow>(`
    WITH asked AS MATERIALIZED (
      SELECT to_tsquery('public.plain_english', $1) AS ask, to_tsquery('public.plain_english', $2) AS exact, to_tsquery('public.plain_english', $3) AS every,
        left(plain_words($4), 100) AS start, tsvector_to_array(to_tsvector('public.plain_english', $5)) AS stems),
    matched AS MATERIALIZED (${matches('$11')}), ${PAGED}
    SELECT (SELECT json_agg(h) FROM (SELECT id, score, title, summary, CASE WHEN summary = '' OR NOT head @@ every THEN left(body, ${EXCERPT_FROM}) END AS body
        FROM page JOIN search_document d USING (id), asked WHERE d.trust_id = (SELECT current_trust()) ORDER BY score DESC, id DESC) AS h) AS hits,
      ARRAY(SELECT word FROM search_word WHERE trust_id = (SELECT current_trust()) AND stem = ANY ((SELECT stems FROM asked)::text[]) LIMIT 200) AS forms,
      (SELECT count(*)::int FROM matched) AS total, ${query.facets ? `(SELECT json_agg(c) FROM (${facetSql(query, 'matched', (tag) => matches(`$${12 + open.findIndex((one) => one === tag)}`))}) AS c)` : 'NULL'} AS facets`,
  [...values, ...open.map((tag) => filterQuestion(query, tag))]);
  const { hits, forms, total, facets } = row!;
  const pattern = hitPattern({ words: [...forms ?? [], ...question.forms.split(' ').filter(Boolean)], start: question.start });
  return present(query, hits ?? [], total, facets, (last) => [asOf, relaxed, last.score, last.id], ({ id, title, summary, body }) => ({
    id, title: markAll(title, pattern), excerpt: excerptOf(summary, pattern) ?? excerptOf(body ?? '', pattern) ?? beginningOf(summary || (body ?? '')),
  }));
}

interface NewestRow { readonly id: string; readonly title: string; readonly summary: string; readonly at: string }

/** The newest first, when nothing is asked in words. */
export async function findNewest(tx: Tx, actor: Actor, query: SearchQuery): Promise<Findings> {
  const cursor = readCursor(query.cursor, newestPlace);
  const values: unknown[] = [tx.trustId, readersOf(tx.trustId, actor.audience), query.limit + 1, ...(cursor ?? [])];
  const found = await tx.query<NewestRow>(`SELECT d.id, d.title, d.summary, to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM ${readable(query, values)}${cursor ? ' AND (d.updated_at, d.id) < ($4::timestamptz, $5::uuid)' : ''} ORDER BY d.updated_at DESC, d.id DESC LIMIT $3`, values);
  const { total, facets } = query.facets ? await countNewest(tx, actor, query) : { total: 0, facets: null };
  return present(query, found, total, facets, (last) => [last.at, last.id], ({ id, title, summary }) => ({ id, title, excerpt: beginningOf(summary) }));
}

async function countNewest(tx: Tx, actor: Actor, query: SearchQuery): Promise<{ total: number; facets: FacetRow[] | null }> {
  const values: unknown[] = [tx.trustId, readersOf(tx.trustId, actor.audience)];
  const newest = (without?: string): string => `SELECT d.facets, d.school_id, d.origin FROM ${readable(query, values, without)} ORDER BY d.updated_at DESC, d.id DESC LIMIT ${MOST_COUNTED}`;
  const [row] = await tx.query<{ total: number; facets: FacetRow[] | null }>(`WITH matched AS MATERIALIZED (${newest()})
    SELECT (SELECT count(*)::int FROM matched) AS total, (SELECT json_agg(c) FROM (${facetSql(query, 'matched', newest)}) AS c) AS facets`, values);
  return row!;
}

/** What may be read and fits the filters. Row-level security keeps full text from its index here; subject and author lead one of their own. */
function readable(query: SearchQuery, values: unknown[], without?: string): string {
  const add = (value: unknown): string => `$${values.push(value)}`;
  const { schoolId, origin, subject, authorId } = query;
  const facets = askedWords(query, without).filter((word) => /^(stage|year|kind):/.test(word));
  return [`search_document AS d WHERE d.trust_id = $1 AND d.readers && $2::text[]${query.units ? '' : " AND d.kind = 'resource'"}`,
    ...(facets.length ? [`d.facets @> ${add(facets)}::text[]`] : []),
    ...(subject !== undefined && without !== 'subject' ? [`d.subject = ${add(subject)}`] : []),
    ...(schoolId !== undefined && without !== 'school' ? [`d.school_id = ${add(schoolId)}::uuid`] : []),
    ...(origin !== undefined && without !== 'origin' ? [`d.origin = ${add(origin)}`] : []),
    ...(authorId !== undefined ? [`d.author_id = ${add(authorId)}::uuid`] : [])].join(' AND ');
}

function present<R>(query: SearchQuery, found: readonly R[], total: number, facets: FacetRow[] | null, key: (last: R) => readonly unknown[], show: (row: R) => SearchResult['hits'][number]): Findings {
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    hits: shown.map(show),
    next: found.length > query.limit && last ? encodeCursor(key(last)) : null,
    total: query.facets ? Math.min(total, MOST_COUNTED) : null,
    facets: query.facets ? toFacets(query, facets ?? []) : null,
  };
}
