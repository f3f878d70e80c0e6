// What Meilisearch is told and asked about units of work: the translation alone, wherever there is no server to run the contract on.
import { toMeili, toQueries, type StoredDocument } from './meili-index';

const row = (facets: string[]): StoredDocument => ({
  id: 'u', readers: ['trust'], facets, school_id: null, origin: 'own', author_id: 'jo', boost: 0, updated_at: new Date(0), title: 'Particles', summary: '', body: 'Notes',
});
const filters = (query: { units?: boolean; kind?: string }) => toQueries('t', ['trust'], { q: 'gas', limit: 10, facets: true, ...query }, 0).map(({ filter }) => (filter as unknown[]).flat());

describe('units of work in Meilisearch', () => {
  it('stand in the index as a kind of their own', () => {
    expect(toMeili('t', row(['subject:science', 'kind:unit', 'stage:KS3', 'year:7']))).toMatchObject({ kind: 'unit', subject: 'science', keyStages: ['KS3'], years: [7], trust: 't', readers: ['trust'] });
    expect(toMeili('t', row(['kind:lesson'])).kind).toBe('lesson');
  });

  it('are left out of the page and of every count, unless they are asked for', () => {
    const without = filters({ kind: 'lesson' });
    expect(without).toHaveLength(2);
    for (const filter of without) expect(filter).toContain('kind != unit');
    for (const filter of filters({ units: true })) expect(filter).not.toContain('kind != unit');
    const [page, kinds] = filters({ units: true, kind: 'unit' });
    expect([page!.includes('kind = "unit"'), kinds!.some((part) => String(part).startsWith('kind'))]).toEqual([true, false]);
  });
});
