// Finds resources and units of work: the engine ranks what the reader may see, one more query for each turns hits into cards.
import { Injectable } from '@nestjs/common';
import { FOUND_KINDS, subjectName, type Answer, type Parsed } from '@trellis/contracts';
import { Database, Search, UNIT_KIND, type Actor, type SearchResult, type Tx } from '@trellis/platform';
import { resourceCards } from './resource-cards';
import { unitCards } from './units/unit-cards';

type Found = Answer<'resource.search'>;
type Facets = NonNullable<SearchResult['facets']>;

const ORIGINS: Record<string, string> = { central: 'Central', adapted: 'Adapted', own: 'Written by a colleague' };

@Injectable()
export class SearchResources {
  constructor(private readonly database: Database, private readonly search: Search) {}

  run(actor: Actor, { mine, ...query }: Parsed<'resource.search'>['query']): Promise<Found> {
    return this.database.read(actor, async (tx) => {
      const { hits, facets, ...found } = await this.search.find(tx, actor, { ...query, units: query.units || query.kind === UNIT_KIND, ...(mine && { authorId: actor.personId }) });
      const cards = await resourceCards(tx, actor, hits.map(({ id }) => id));
      const unitsById = await unitCards(tx, actor, hits.map(({ id }) => id).filter((id) => !cards.has(id)));
      const items = hits.flatMap(({ id, title, excerpt }) => {
        const card = cards.get(id);
        return card ? [{ ...card, marked: { title, excerpt } }] : [];
      });
      const units = hits.flatMap(({ id, title, excerpt }, place) => {
        const card = unitsById.get(id);
        return card ? [{ ...card, marked: { title, excerpt }, place }] : [];
      });
      return { items, units, next: found.next, total: found.total, corrected: found.corrected, facets: facets && await labelled(tx, facets) };
    });
  }
}

async function labelled(tx: Tx, facets: Facets): Promise<NonNullable<Found['facets']>> {
  const schools = await schoolNames(tx, facets.school.map(({ value }) => value));
  const label = (counts: Facets['school'], name: (value: string) => string) => counts.map(({ value, count }) => ({ value, label: name(value), count }));
  return {
    subject: label(facets.subject, subjectName), keyStage: label(facets.keyStage, (value) => (value === 'adult' ? 'Adult' : value)),
    year: label(facets.year, (value) => (value === '0' ? 'Reception' : `Year ${value}`)),
    kind: label(facets.kind, (value) => (FOUND_KINDS as Record<string, string>)[value] ?? value),
    school: label(facets.school, (value) => schools.get(value) ?? 'Another school'), origin: label(facets.origin, (value) => ORIGINS[value] ?? value),
  };
}

async function schoolNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length ? await tx.query<{ id: string; name: string }>('SELECT id, name FROM school WHERE trust_id = $1 AND id = ANY($2)', [tx.trustId, ids]) : [];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
