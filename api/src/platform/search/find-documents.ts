// The two questions put to the search table: the best matches of some words, and the newest when there are none.
import * as z from 'zod';
import type { Actor } from '../actor';
import type { Tx } from '../database/tx';
import { decodeCursor, encodeCursor } from '../page';
import { FACET_COLUMNS, facetSql, FILTER_NAMES, FILTERS, toFacets, type FacetRow } from './facets';
import type { FullTextQuestion, Relaxation } from './full-text-question';
import { invalidField } from '../problem';
import { readersOf } from './put-documents';
import { MARK_END, MARK_START, type SearchQuery, type SearchResult } from './search.port';

const MOST_COUNTED = 1000;
/** So many of the best are compared by their whole text; beyond, by title and description. */
const COMPARED_WHOLE = 60;

interface Found { readonly id: string; readonly title: string; readonly excerpt: string; readonly key: number | string }
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

const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;
const EXCERPT = `${MARKS}, MaxWords=32, MinWords=18, MaxFragments=1`;

/**
 * Score: cover density of the words in title (weight 1), summary (0.5) and description (0.2) by their length, endings and other spellings at half,
 * plus 1 for the exact title or 0.35 for its beginning, up to 0.15 for use and 0.1 for being new (halving in eight months).
 * The best 60 then gain up to 0.5 by cover density of their whole text, and 100 so that they stay first on every page.
 */
const SCORED = `
  scored AS MATERIALIZED (
    SELECT *, CASE WHEN place <= ${COMPARED_WHOLE} THEN 100 + coarse + 0.5 * ts_rank_cd('{0.1, 0.2, 0.4, 1}', words, ask, 32) ELSE coarse END::float8 AS score
    FROM (SELECT *, row_number() OVER (ORDER BY coarse DESC, id DESC) AS place FROM (
      SELECT m.*, asked.ask, (ts_rank_cd('{0, 0.2, 0.5, 1}', head, asked.exact, 1) + 0.5 * ts_rank_cd('{0, 0.2, 0.5, 1}', head, asked.every, 1)
        + CASE WHEN title_key = asked.start THEN 1 WHEN starts_with(title_key, asked.start) THEN 0.35 ELSE 0 END
        + 0.15 * boost + 0.1 * exp(-greatest(0, extract(epoch FROM $12::timestamptz - updated_at)) / 3e7))::float8 AS coarse
      FROM matched AS m, asked) AS rough) AS placed)`;

const arg = (place: number, name: keyof typeof FILTERS): string => `$${place}::${FILTERS[name].type}`;
const filterArgs = (without?: string): string => FILTER_NAMES.map((name, place) => (name === without ? `NULL::${FILTERS[name].type}` : arg(place + 13, name))).join(', ');
const matches = (without?: string): string => `SELECT * FROM search_matches((SELECT ask FROM asked), (SELECT start FROM asked), $5::text[], ${filterArgs(without)}, ${MOST_COUNTED})`;

/** Matches of a question, the best first. `startsWith` is what a title may begin with. */
export async function findByWords(tx: Tx, actor: Actor, query: SearchQuery, question: FullTextQuestion, startsWith: string, { asOf, relaxed, after }: Place): Promise<Findings> {
  const facets = query.facets ? `(SELECT json_agg(f) FROM (${facetSql(query, 'matched', (filter) => matches(filter))}) AS f)` : 'NULL';
  const rows = await tx.query<{ hits: (Found & { key: number })[] | null; total: number; facets: FacetRow[] | null }>(`
    WITH asked AS MATERIALIZED (SELECT to_tsquery('public.plain_english', $1) AS ask, to_tsquery('public.plain_english', $2) AS exact, to_tsquery('public.plain_english', $3) AS every, left(plain_words($4), 100) AS start),
    matched AS MATERIALIZED (${matches()}), ${SCORED},
    page AS (SELECT * FROM scored WHERE $6::float8 IS NULL OR (score, id) < ($6, $7::uuid) ORDER BY score DESC, id DESC LIMIT $8)
    SELECT (SELECT json_agg(h ORDER BY h.key DESC, h.id DESC) FROM (
        SELECT id, score AS key, ts_headline('public.plain_english', title, asked.every, $9) AS title,
          CASE WHEN summary <> '' AND to_tsvector('public.plain_english', summary) @@ asked.every THEN ts_headline('public.plain_english', summary, asked.every, $10)
            ELSE ts_headline('public.plain_english', left(body, $11), asked.every, $10) END AS excerpt
        FROM page, asked) AS h) AS hits,
      (SELECT count(*)::int FROM matched) AS total, ${facets} AS facets`,
  [question.ask, question.exact, question.any, startsWith, readersOf(tx.trustId, actor.audience), after?.score ?? null, after?.id ?? null, query.limit + 1,
    `${MARKS}, HighlightAll=true`, EXCERPT, 8000, asOf, ...FILTER_NAMES.map((name) => query[name] ?? null)]);
  const { hits, total, facets: counted } = rows[0]!;
  return present(query, hits ?? [], total, counted, (last) => [asOf, relaxed, last.key, last.id]);
}

/** The newest first, when nothing is asked in words. */
export async function findNewest(tx: Tx, actor: Actor, query: SearchQuery): Promise<Findings> {
  const values: unknown[] = [tx.trustId, readersOf(tx.trustId, actor.audience)];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const set = FILTER_NAMES.filter((name) => query[name] !== undefined);
  const conditions = new Map(set.map((name) => [name, FILTERS[name].holds(`${add(query[name])}::${FILTERS[name].type}`)]));
  const from = (without?: string): string => ['search_document AS d WHERE d.trust_id = $1 AND d.readers && $2::text[]', ...set.filter((name) => name !== without).map((name) => conditions.get(name)!)].join(' AND ');
  const newest = (without?: string): string => `SELECT ${FACET_COLUMNS} FROM ${from(without)} ORDER BY d.updated_at DESC, d.id DESC LIMIT ${MOST_COUNTED}`;
  const cursor = readCursor(query.cursor, newestPlace);
  const after = cursor ? ` AND (d.updated_at, d.id) < (${add(cursor[0])}::timestamptz, ${add(cursor[1])}::uuid)` : '';
  const hits = await tx.query<Found & { key: string }>(
    `SELECT d.id, d.title, d.summary AS excerpt, to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key FROM ${from()}${after} ORDER BY d.updated_at DESC, d.id DESC LIMIT ${add(query.limit + 1)}`, values);
  if (!query.facets) return present(query, hits, 0, null, (last) => [last.key, last.id]);
  const [counted] = await tx.query<{ total: number; facets: FacetRow[] | null }>(`WITH matched AS MATERIALIZED (${newest()})
    SELECT (SELECT count(*)::int FROM matched) AS total, (SELECT json_agg(f) FROM (${facetSql(query, 'matched', newest)}) AS f) AS facets`, values.slice(0, 2 + set.length));
  return present(query, hits, counted!.total, counted!.facets, (last) => [last.key, last.id]);
}

function present<F extends Found>(query: SearchQuery, found: readonly F[], total: number, facets: FacetRow[] | null, key: (last: F) => readonly unknown[]): Findings {
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    hits: shown.map(({ id, title, excerpt }) => ({ id, title, excerpt })),
    next: found.length > query.limit && last ? encodeCursor(key(last)) : null,
    total: query.facets ? Math.min(total, MOST_COUNTED) : null,
    facets: query.facets ? toFacets(facets ?? []) : null,
  };
}
