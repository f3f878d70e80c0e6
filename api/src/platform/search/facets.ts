// The facets of a search: which filter each one belongs to, and the SQL that counts it.
import type { SearchQuery, SearchResult } from './search.port';

export type FacetName = keyof NonNullable<SearchResult['facets']>;
export type FilterName = 'subject' | 'keyStage' | 'year' | 'kind' | 'schoolId' | 'origin' | 'authorId';

/** The filters in the order of search_matches' arguments, with how each reads a row `d`. `authorId` has no facet. */
export const FILTERS: Record<FilterName, { readonly facet: FacetName | null; readonly type: string; readonly holds: (value: string) => string }> = {
  subject: { facet: 'subject', type: 'text', holds: (value) => `d.subject = ${value}` },
  keyStage: { facet: 'keyStage', type: 'text', holds: (value) => `${value} = ANY (d.key_stages)` },
  year: { facet: 'year', type: 'int', holds: (value) => `${value} = ANY (d.years)` },
  kind: { facet: 'kind', type: 'text', holds: (value) => `d.resource_kind = ${value}` },
  schoolId: { facet: 'school', type: 'uuid', holds: (value) => `d.school_id = ${value}` },
  origin: { facet: 'origin', type: 'text', holds: (value) => `d.origin = ${value}` },
  authorId: { facet: null, type: 'uuid', holds: (value) => `d.author_id = ${value}` },
};
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

const COUNTED: Record<FacetName, string> = {
  subject: 'subject', keyStage: 'unnest(key_stages)', year: 'unnest(years)', kind: 'resource_kind', school: 'school_id', origin: 'origin',
};
export const FACET_COLUMNS = 'subject, key_stages, years, resource_kind, school_id, origin';
const MOST_VALUES = 60;

export const hasFilters = (query: SearchQuery): boolean => FILTER_NAMES.some((name) => query[name] !== undefined);

/** Rows of `name, value, count`. A facet whose filter is set is counted in `without(filter)`, the others in `matched`. */
export function facetSql(query: SearchQuery, matched: string, without: (filter: FilterName) => string): string {
  return FILTER_NAMES.flatMap((filter) => {
    const { facet } = FILTERS[filter];
    if (!facet) return [];
    const source = query[filter] === undefined ? matched : `(${without(filter)}) AS ${facet}_open`;
    return [`(SELECT '${facet}' AS name, value::text, count(*)::int AS count FROM (SELECT ${COUNTED[facet]} AS value FROM ${source}) AS one WHERE value IS NOT NULL GROUP BY value ORDER BY count DESC, value LIMIT ${MOST_VALUES})`];
  }).join(' UNION ALL ');
}

export interface FacetRow { readonly name: FacetName; readonly value: string; readonly count: number }

export function toFacets(rows: readonly FacetRow[]): NonNullable<SearchResult['facets']> {
  const facets: Record<FacetName, { value: string; count: number }[]> = { subject: [], keyStage: [], year: [], kind: [], school: [], origin: [] };
  for (const { name, value, count } of rows) facets[name].push({ value, count });
  return facets;
}
