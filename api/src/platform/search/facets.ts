// The facets of a search: how a document carries them, how a query filters by them, how they are counted.
import type { SearchDocument, SearchQuery, SearchResult } from './search.port';

export type FacetName = keyof NonNullable<SearchResult['facets']>;
type Tag = 'subject' | 'stage' | 'year' | 'kind' | 'school' | 'origin' | 'author';

const FILTERS: Record<Tag, { readonly facet: FacetName | null; readonly asked: (query: SearchQuery) => string | number | undefined }> = {
  subject: { facet: 'subject', asked: (query) => query.subject },
  stage: { facet: 'keyStage', asked: (query) => query.keyStage },
  year: { facet: 'year', asked: (query) => query.year },
  kind: { facet: 'kind', asked: (query) => query.kind },
  school: { facet: 'school', asked: (query) => query.schoolId },
  origin: { facet: 'origin', asked: (query) => query.origin },
  author: { facet: null, asked: (query) => query.authorId },
};
const TAGS = Object.keys(FILTERS) as Tag[];
const MOST_VALUES = 60;

/** What stands in a document's `facets` column. */
export const facetsOf = (document: SearchDocument): string[] => [
  `subject:${document.subject}`, ...document.keyStages.map((stage) => `stage:${stage}`), ...document.years.map((year) => `year:${year}`), `kind:${document.resourceKind}`,
  ...(document.schoolId ? [`school:${document.schoolId}`] : []), `origin:${document.origin}`, `author:${document.authorId}`,
];

/** What a query asks of that column, with one filter left out where that is wanted. */
export const askedFacets = (query: SearchQuery, without?: string): string[] =>
  TAGS.flatMap((tag) => (tag === without || FILTERS[tag].asked(query) === undefined ? [] : [`${tag}:${FILTERS[tag].asked(query)}`]));

/** The filters that are set and have a facet: each of these is counted as if it were not. */
export const openFacets = (query: SearchQuery): string[] => TAGS.filter((tag) => FILTERS[tag].facet && FILTERS[tag].asked(query) !== undefined);

/** Rows of `f, n`: a facet and how many have it, in `matched` or, where its own filter is set, in what `without(tag)` selects. */
export function facetSql(query: SearchQuery, matched: string, without: (tag: string) => string): string {
  const open = openFacets(query);
  const others = ['author', ...open].map((tag) => `AND NOT starts_with(f, '${tag}:')`).join(' ');
  return [
    `SELECT f, count(*)::int AS n FROM ${matched}, unnest(facets) AS f WHERE true ${others} GROUP BY f`,
    ...open.map((tag) => `SELECT f, count(*)::int AS n FROM (${without(tag)}) AS open_${tag}, unnest(facets) AS f WHERE starts_with(f, '${tag}:') GROUP BY f`),
  ].join(' UNION ALL ');
}

export interface FacetRow { readonly f: string; readonly n: number }

/** The commonest first. */
export function toFacets(rows: readonly FacetRow[]): NonNullable<SearchResult['facets']> {
  const facets: Record<FacetName, { value: string; count: number }[]> = { subject: [], keyStage: [], year: [], kind: [], school: [], origin: [] };
  for (const { f, n } of rows) {
    const colon = f.indexOf(':');
    const name = FILTERS[f.slice(0, colon) as Tag].facet;
    if (name) facets[name].push({ value: f.slice(colon + 1), count: n });
  }
  for (const [name, values] of Object.entries(facets)) facets[name as FacetName] = values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
  return facets;
}
