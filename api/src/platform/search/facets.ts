// The facets of a search: how a document carries them, how a query filters by them, how they are counted.
import { UNIT_KIND, type SearchDocument, type SearchQuery, type SearchResult } from './search.port';

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
/** Counted by a column of their own: they would make every document's set of facets its own. */
const COLUMNS: Partial<Record<Tag, string>> = { school: 'school_id::text', origin: 'origin' };

/** What stands in a document's `facets` column. */
export const facetsOf = (document: SearchDocument): string[] => [
  `subject:${document.subject}`, ...document.keyStages.map((stage) => `stage:${stage}`), ...document.years.map((year) => `year:${year}`), `kind:${document.resourceKind}`,
];

/** The words by which it is filtered. */
export const filterWordsOf = (document: SearchDocument): string[] => [
  ...facetsOf(document), ...(document.schoolId ? [`school:${document.schoolId}`] : []), `origin:${document.origin}`, `author:${document.authorId}`,
];

/** Those words of a query, with one filter left out where that is wanted. */
export const askedWords = (query: SearchQuery, without?: string): string[] =>
  TAGS.flatMap((tag) => (tag === without || FILTERS[tag].asked(query) === undefined ? [] : [`${tag}:${FILTERS[tag].asked(query)}`]));

/** As a tsquery's text; null when there is no filter. */
export const filterQuestion = (query: SearchQuery, without?: string): string | null =>
  [...askedWords(query, without).map((word) => `'${word.replaceAll(/['\\]/g, '$&$&')}'`), ...(query.units ? [] : [`!'kind:${UNIT_KIND}'`])].join(' & ') || null;

/** The filters that are set and have a facet: each of these is counted as if it were not. */
export const openFacets = (query: SearchQuery): Tag[] => TAGS.filter((tag) => FILTERS[tag].facet && FILTERS[tag].asked(query) !== undefined);

/** Rows of `open, fs, n`: facets that stand together and how many have them, in `matched` or, for each filter that is set, in what `without(tag)` selects. */
export function facetSql(query: SearchQuery, matched: string, without: (tag: string) => string): string {
  const named = (tag: Tag): string => `'${tag}:' || ${COLUMNS[tag]}`;
  return [
    `SELECT NULL AS open, coalesce(facets, ARRAY[coalesce(${named('school')}, ${named('origin')})]) AS fs, count(*)::int AS n FROM ${matched} GROUP BY GROUPING SETS ((facets), (school_id), (origin))`,
    ...openFacets(query).map((tag) => `SELECT '${tag}', ${COLUMNS[tag] ? `ARRAY[${named(tag)}]` : 'facets'}, count(*)::int FROM (${without(tag)}) AS open_${tag} GROUP BY 2`),
  ].join(' UNION ALL ');
}

export interface FacetRow { readonly open: string | null; readonly fs: readonly (string | null)[]; readonly n: number }

/** The commonest first. A facet whose filter is set is taken from the rows counted without it, and from no others. */
export function toFacets(query: SearchQuery, rows: readonly FacetRow[]): NonNullable<SearchResult['facets']> {
  const set = new Set<string>(openFacets(query));
  const counts = new Map<string, number>();
  for (const { open, fs, n } of rows) {
    for (const f of fs) {
      const tag = f?.slice(0, f.indexOf(':'));
      if (f && (open === null ? !set.has(tag!) : open === tag)) counts.set(f, (counts.get(f) ?? 0) + n);
    }
  }
  const facets: Record<FacetName, { value: string; count: number }[]> = { subject: [], keyStage: [], year: [], kind: [], school: [], origin: [] };
  for (const [f, count] of counts) {
    const colon = f.indexOf(':');
    const name = FILTERS[f.slice(0, colon) as Tag].facet;
    if (name) facets[name].push({ value: f.slice(colon + 1), count });
  }
  for (const name of Object.keys(facets) as FacetName[]) facets[name] = facets[name].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
  return facets;
}
