// How documents stand in Meilisearch: the index's settings, what a document is there, and what is asked of it.
import type { FacetDistribution, MultiSearchQuery, Settings } from 'meilisearch';
import type { SearchQuery, SearchResult } from './search.port';
import { MARK_END, MARK_START, UNIT_KIND } from './search.port';
import { spellingList } from './spellings';

export const INDEX = 'trellis_document';
const MOST_COUNTED = 1000;

type Field = 'subject' | 'keyStages' | 'years' | 'kind' | 'schoolId' | 'origin' | 'authorId';
type FacetName = keyof NonNullable<SearchResult['facets']>;
const FACETS: Record<Exclude<Field, 'authorId'>, FacetName> = { subject: 'subject', keyStages: 'keyStage', years: 'year', kind: 'kind', schoolId: 'school', origin: 'origin' };
const asked = (query: SearchQuery): Record<Field, string | number | undefined> =>
  ({ subject: query.subject, keyStages: query.keyStage, years: query.year, kind: query.kind, schoolId: query.schoolId, origin: query.origin, authorId: query.authorId });

export const SETTINGS: Settings = {
  searchableAttributes: ['title', 'summary', 'about', 'body'],
  filterableAttributes: ['trust', 'readers', 'subject', 'keyStages', 'years', 'kind', 'schoolId', 'origin', 'authorId'],
  displayedAttributes: ['id', 'title', 'summary', 'body'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'boost:desc', 'updated:desc'],
  synonyms: spellingList(),
  pagination: { maxTotalHits: MOST_COUNTED },
  faceting: { maxValuesPerFacet: 60, sortFacetValuesBy: { '*': 'count' } },
};

/** A row of search_document. */
export interface StoredDocument {
  readonly id: string; readonly readers: string[]; readonly facets: string[]; readonly school_id: string | null; readonly origin: string; readonly author_id: string;
  readonly boost: number; readonly updated_at: Date; readonly title: string; readonly summary: string; readonly body: string;
}

export function toMeili(trustId: string, row: StoredDocument) {
  const named = (name: string): string[] => row.facets.filter((facet) => facet.startsWith(`${name}:`)).map((facet) => facet.slice(name.length + 1));
  return {
    id: row.id, trust: trustId, readers: row.readers, title: row.title, summary: row.summary, body: row.body, about: row.facets.map((facet) => facet.replace(/^[a-z]+:/, '').replaceAll(/[-_]/g, ' ')).join(' '),
    subject: named('subject')[0], keyStages: named('stage'), years: named('year').map(Number), kind: named('kind')[0], schoolId: row.school_id, origin: row.origin, authorId: row.author_id,
    boost: row.boost, updated: row.updated_at.getTime(),
  };
}

const is = (field: string, value: string | number): string => (typeof value === 'number' ? `${field} = ${value}` : `${field} = "${value.replaceAll(/["\\]/g, '\\$&')}"`);

/** The page and its facets first; then one query for each filter that is set, which counts that facet without it. */
export function toQueries(trustId: string, readers: readonly string[], query: SearchQuery, offset: number): MultiSearchQuery[] {
  const set = Object.entries(asked(query)).flatMap(([field, value]) => (value === undefined ? [] : [{ field: field as Field, value }]));
  const filter = (without?: Field): (string | string[])[] => [is('trust', trustId), readers.map((reader) => is('readers', reader)), ...(query.units ? [] : [`kind != ${UNIT_KIND}`]), ...set.filter(({ field }) => field !== without).map(({ field, value }) => is(field, value))];
  const page: MultiSearchQuery = {
    indexUid: INDEX, q: query.q, filter: filter(), offset, limit: query.limit + 1, attributesToRetrieve: ['id'], attributesToHighlight: ['title', 'summary', 'body'], attributesToCrop: ['summary', 'body'], cropLength: 32,
    highlightPreTag: MARK_START, highlightPostTag: MARK_END, ...(query.facets && { facets: Object.keys(FACETS) }),
  };
  const open = query.facets ? set.filter(({ field }) => field !== 'authorId').map(({ field }): MultiSearchQuery => ({ indexUid: INDEX, q: query.q, filter: filter(field), limit: 0, facets: [field] })) : [];
  return [page, ...open];
}

/** Later distributions are those of facets whose own filter was left out; they replace the first's. */
export function toFacets(distributions: readonly (FacetDistribution | undefined)[]): NonNullable<SearchResult['facets']> {
  const facets: Record<FacetName, { value: string; count: number }[]> = { subject: [], keyStage: [], year: [], kind: [], school: [], origin: [] };
  for (const distribution of distributions) {
    for (const [field, values] of Object.entries(distribution ?? {})) {
      facets[FACETS[field as keyof typeof FACETS]] = Object.entries(values).map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    }
  }
  return facets;
}
