// What can be searched by, as it stands in the address: `?q=…&subject=…&mine=true`.
import type { RouteTypes } from '@trellis/contracts';
import { FOUND_KINDS, KEY_STAGES, type FoundKind, type KeyStage } from '@trellis/contracts/vocabulary';

export interface SearchFilters {
  readonly q?: string | undefined;
  readonly subject?: string | undefined;
  readonly keyStage?: string | undefined;
  readonly year?: string | undefined;
  readonly kind?: string | undefined;
  readonly school?: string | undefined;
  readonly origin?: string | undefined;
  readonly mine?: string | undefined;
}
export type FacetName = 'subject' | 'keyStage' | 'year' | 'kind' | 'school' | 'origin';
export type SearchQuery = RouteTypes['resource.search']['query'];

/** The facets in the order they are offered. */
export const FACETS: readonly { readonly name: FacetName; readonly label: string }[] = [
  { name: 'subject', label: 'Subject' }, { name: 'keyStage', label: 'Key stage' }, { name: 'year', label: 'Year' },
  { name: 'kind', label: 'Kind' }, { name: 'origin', label: 'Where it comes from' }, { name: 'school', label: 'School' },
];
const ORIGINS = ['central', 'adapted', 'own'] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An address may have been typed or shortened by hand: what is no filter is left out, never sent to fail. */
export function toQuery(filters: SearchFilters): SearchQuery {
  const year = Number(filters.year);
  return {
    q: filters.q?.slice(0, 300) ?? '', limit: 20, facets: 'true', units: 'true',
    ...(filters.subject && filters.subject.length <= 60 && { subject: filters.subject }),
    ...(KEY_STAGES.includes(filters.keyStage as KeyStage) && { keyStage: filters.keyStage as KeyStage }),
    ...(filters.year && Number.isInteger(year) && year >= 0 && year <= 13 && { year }),
    ...(filters.kind && filters.kind in FOUND_KINDS && { kind: filters.kind as FoundKind }),
    ...(filters.school && ID.test(filters.school) && { schoolId: filters.school }),
    ...(ORIGINS.includes(filters.origin as (typeof ORIGINS)[number]) && { origin: filters.origin as (typeof ORIGINS)[number] }),
    ...(filters.mine === 'true' && { mine: 'true' }),
  };
}

/** How many filters narrow the search, the words apart. */
export const countFilters = (filters: SearchFilters): number => [...FACETS.map(({ name }) => filters[name]), filters.mine === 'true' ? 'mine' : ''].filter(Boolean).length;
