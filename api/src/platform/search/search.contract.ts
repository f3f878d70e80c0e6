// What every search engine must do; each engine's spec runs it on a real database.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor';
import type { Tx } from '../database/tx';
import { MARK_END, MARK_START, type Search, type SearchDocument, type SearchQuery, type SearchResult } from './search.port';

export interface SearchBench {
  readonly search: Search;
  readonly write: <T>(trustId: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Resolves once everything put is findable. */
  readonly settle: () => Promise<void>;
}

export const TYPOS: readonly (readonly [string, string])[] = [
  ['photosythesis', 'photosynthesis'], ['fracions', 'fractions'], ['equasion', 'equation'], ['electrisity', 'electricity'],
  ['shakespere', 'shakespeare'], ['enviroment', 'environment'], ['perimiter', 'perimeter'], ['quadradic', 'quadratic'],
];

const WORDS = [...new Set(TYPOS.map(([, word]) => word))];
const SCHOOLS = [randomUUID(), randomUUID()] as const;

export function documentOf(changes: Partial<SearchDocument> & { title: string }): SearchDocument {
  return {
    id: randomUUID(), kind: 'resource', audience: ['trust'], summary: '', body: '', subject: 'science', keyStages: ['KS3'], years: [8], resourceKind: 'lesson',
    schoolId: SCHOOLS[0], origin: 'own', authorId: randomUUID(), boost: 0, updatedAt: new Date('2026-03-01'), ...changes,
  };
}

export function actorOf(trustId: string, ...audience: string[]): Actor {
  const personId = randomUUID();
  return {
    trustId, personId, sessionId: randomUUID(), via: 'browser', name: 'Jo Bell', schoolId: SCHOOLS[0], phase: 'secondary', mainSubject: 'science', roles: ['teacher'], abilities: [], circles: [], leads: [],
    audience: ['trust', `person:${personId}`, ...audience],
  };
}

export const titlesOf = (result: SearchResult): string[] => result.hits.map(({ title }) => plain(title));
const plain = (text: string): string => text.replaceAll(MARK_START, '').replaceAll(MARK_END, '');

/** A trust of its own for each test, filled and asked in one line. */
export class SearchTrust {
  readonly id = randomUUID();
  readonly reader = actorOf(this.id);

  constructor(private readonly bench: SearchBench) {}

  async put(...documents: SearchDocument[]): Promise<void> {
    await this.bench.write(this.id, (tx) => this.bench.search.put(tx, documents));
    await this.bench.settle();
  }

  async remove(...ids: string[]): Promise<void> {
    await this.bench.write(this.id, (tx) => this.bench.search.remove(tx, ids));
    await this.bench.settle();
  }

  find(q: string, more: Partial<SearchQuery> = {}, actor: Actor = this.reader): Promise<SearchResult> {
    return this.bench.write(this.id, (tx) => this.bench.search.find(tx, actor, { q, facets: false, limit: 20, ...more }));
  }

  async titles(q: string, more: Partial<SearchQuery> = {}, actor?: Actor): Promise<string[]> {
    return titlesOf(await this.find(q, more, actor));
  }
}

export function searchContract(open: () => Promise<SearchBench>): void {
  let bench: SearchBench;
  let trust: SearchTrust;
  beforeAll(async () => { bench = await open(); });
  beforeEach(() => { trust = new SearchTrust(bench); });

  describe('units of work', () => {
    it('are found beside lessons where they are asked for, and only there', async () => {
      const unit = documentOf({ kind: 'unit', resourceKind: 'unit', title: 'Osmosis in six weeks', keyStages: ['KS4'] });
      await trust.put(unit, documentOf({ title: 'Osmosis in potato cells' }), documentOf({ kind: 'unit', resourceKind: 'unit', title: 'Osmosis of others', audience: ['person:somebody'] }));
      expect(await trust.titles('osmosis')).toEqual(['Osmosis in potato cells']);
      expect((await trust.titles('osmosis', { units: true })).sort()).toEqual(['Osmosis in potato cells', 'Osmosis in six weeks']);
      expect([await trust.titles(''), (await trust.titles('', { units: true })).sort()]).toEqual([['Osmosis in potato cells'], ['Osmosis in potato cells', 'Osmosis in six weeks']]);
      expect(await trust.titles('osmosis', { units: true, kind: 'unit' })).toEqual(['Osmosis in six weeks']);
      const { total, facets } = await trust.find('osmosis', { facets: true, subject: 'science' });
      expect([total, facets!.kind, facets!.keyStage]).toEqual([1, [{ value: 'lesson', count: 1 }], [{ value: 'KS3', count: 1 }]]);
      expect((await trust.find('osmosis', { facets: true, units: true, kind: 'lesson' })).facets!.kind).toHaveLength(2);
    });
  });

  describe('words', () => {
    it('finds by title, summary and body, titles first', async () => {
      await trust.put(
        documentOf({ title: 'Plants at night', body: 'What happens to osmosis after dark.' }),
        documentOf({ title: 'Osmosis in potato cells' }),
        documentOf({ title: 'Water in roots', summary: 'Uses osmosis to explain wilting' }),
        documentOf({ title: 'The Tudors' }));
      const found = await trust.titles('osmosis');
      expect(found[0]).toBe('Osmosis in potato cells');
      expect([...found].sort()).toEqual(['Osmosis in potato cells', 'Plants at night', 'Water in roots']);
    });

    it('asks for every word', async () => {
      await trust.put(documentOf({ title: 'Adding fractions' }), documentOf({ title: 'Adding decimals' }), documentOf({ title: 'Fractions of amounts' }));
      expect((await trust.titles('adding fractions'))[0]).toBe('Adding fractions');
    });

    it('finds while a word is being typed', async () => {
      await trust.put(documentOf({ title: 'Photosynthesis in leaves' }), documentOf({ title: 'Volcanoes' }));
      for (const typed of ['ph', 'phot', 'photosyn', 'photosynthesi']) expect(await trust.titles(typed)).toEqual(['Photosynthesis in leaves']);
    });

    it.each(TYPOS)('forgives “%s”', async (typo, word) => {
      await trust.put(...WORDS.map((one) => documentOf({ title: `Starting with ${one}` })), ...['volcano', 'romans', 'poetry', 'gravity', 'rivers', 'verbs'].map((one) => documentOf({ title: `All about ${one}` })));
      expect((await trust.titles(typo)).slice(0, 5)).toContain(`Starting with ${word}`);
    });

    it('finds British and American spellings and short forms alike', async () => {
      await trust.put(documentOf({ title: 'The color wheel', subject: 'art-and-design' }), documentOf({ title: 'Mathematics at home', subject: 'other' }));
      expect(await trust.titles('colour')).toContain('The color wheel');
      expect(await trust.titles('maths')).toContain('Mathematics at home');
    });

    it('takes letters with and without accents for the same', async () => {
      await trust.put(documentOf({ title: 'Au café de la gare' }));
      expect(await trust.titles('cafe')).toEqual(['Au café de la gare']);
      expect(await trust.titles('café')).toEqual(['Au café de la gare']);
    });

    it('keeps a phrase in quotes together', async () => {
      await trust.put(documentOf({ title: 'A', body: 'The great fire of London began in Pudding Lane' }), documentOf({ title: 'B', body: 'A great king. London had a fire.' }));
      expect(await trust.titles('"great fire"')).toEqual(['A']);
    });

    it('marks what it found in title and excerpt', async () => {
      await trust.put(documentOf({ title: 'Energy stores', body: 'Long ago.' }), documentOf({ title: 'Machines', body: `${'Nothing of note here. '.repeat(20)}They transfer energy to the wheels.` }));
      const { hits } = await trust.find('energy');
      expect(hits.find(({ title }) => title.includes('stores'))!.title).toBe(`${MARK_START}Energy${MARK_END} stores`);
      expect(hits.find(({ title }) => title === 'Machines')!.excerpt).toContain(`${MARK_START}energy${MARK_END}`);
    });

    it.each(['', '   ', '!!!', '"', "'; DROP TABLE search_document; --", '& | ! :* <->', '\\', '\u{1F600}', 'a'.repeat(300), 'the'])('answers “%s” without failing', async (q) => {
      await trust.put(documentOf({ title: 'Quiet lesson' }));
      await expect(trust.find(q, { facets: true })).resolves.toBeDefined();
    });

    it('lists the newest first when nothing is asked', async () => {
      await trust.put(documentOf({ title: 'Old', updatedAt: new Date('2025-01-01') }), documentOf({ title: 'New', updatedAt: new Date('2026-05-01') }), documentOf({ title: 'Middle', updatedAt: new Date('2025-09-01') }));
      expect(await trust.titles('')).toEqual(['New', 'Middle', 'Old']);
    });
  });

  describe('rights', () => {
    it('finds nothing of another trust, not even for a reader of that trust', async () => {
      const other = new SearchTrust(bench);
      await other.put(documentOf({ title: 'Secret osmosis' }));
      await trust.put(documentOf({ title: 'Our own lesson' }));
      for (const q of ['osmosis', 'secret', '']) {
        expect(await trust.titles(q)).not.toContain('Secret osmosis');
        expect(await trust.titles(q, {}, other.reader)).not.toContain('Secret osmosis');
      }
      expect(await other.titles('osmosis')).toEqual(['Secret osmosis']);
    });

    it('finds what is meant for a school, a circle, a person only for them, in hits, total and facets', async () => {
      const circle = randomUUID();
      await trust.put(
        documentOf({ title: 'Pebbles for my school', audience: [`school:${SCHOOLS[0]}`] }), documentOf({ title: 'Pebbles for the circle', audience: [`circle:${circle}`] }),
        documentOf({ title: 'Pebbles for me', audience: [`person:${trust.reader.personId}`] }), documentOf({ title: 'Pebbles for nobody', audience: [] }));
      expect(await trust.titles('pebbles')).toEqual(['Pebbles for me']);
      const member = actorOf(trust.id, `school:${SCHOOLS[0]}`, `circle:${circle}`);
      const result = await trust.find('pebbles', { facets: true }, member);
      expect(titlesOf(result).sort()).toEqual(['Pebbles for my school', 'Pebbles for the circle']);
      expect(result.total).toBe(2);
      expect(result.facets!.subject).toEqual([{ value: 'science', count: 2 }]);
      expect((await trust.find('', { facets: true }, member)).total).toBe(2);
    });

    it('forgets at once whom it may no longer show something, and what was removed', async () => {
      const document = documentOf({ title: 'Shared for a day' });
      await trust.put(document);
      await trust.put({ ...document, audience: [`person:${randomUUID()}`] });
      expect(await trust.titles('shared')).toEqual([]);
      await trust.put(document);
      expect(await trust.titles('shared')).toEqual(['Shared for a day']);
      await trust.remove(document.id);
      expect(await trust.titles('shared')).toEqual([]);
    });

    it('does not tell by a correction which words stand in what one may not read', async () => {
      await trust.put(documentOf({ title: 'Redundancies at Ash Primary', audience: [`person:${randomUUID()}`] }));
      expect(await trust.find('redundencies')).toMatchObject({ hits: [], corrected: null });
    });
  });

  describe('filters, facets and pages', () => {
    const library = (): SearchDocument[] => [
      documentOf({ title: 'River one', subject: 'geography', keyStages: ['KS2'], years: [5, 6], origin: 'central' }),
      documentOf({ title: 'River two', subject: 'geography', keyStages: ['KS3'], years: [7], schoolId: SCHOOLS[1], origin: 'adapted' }),
      documentOf({ title: 'River three', subject: 'english', keyStages: ['KS3'], years: [7], resourceKind: 'worksheet', schoolId: null }),
    ];

    it.each(['river', ''])('filters “%s” by each facet', async (q) => {
      const [one, two] = library() as [SearchDocument, SearchDocument, SearchDocument];
      await trust.put(one, two, library()[2]!);
      expect((await trust.titles(q, { subject: 'geography' })).sort()).toEqual(['River one', 'River two']);
      expect((await trust.titles(q, { keyStage: 'KS3' })).sort()).toEqual(['River three', 'River two']);
      expect(await trust.titles(q, { year: 6 })).toEqual(['River one']);
      expect(await trust.titles(q, { kind: 'worksheet' })).toEqual(['River three']);
      expect(await trust.titles(q, { schoolId: SCHOOLS[1] })).toEqual(['River two']);
      expect(await trust.titles(q, { origin: 'central' })).toEqual(['River one']);
      expect(await trust.titles(q, { authorId: two.authorId })).toEqual(['River two']);
      expect(await trust.titles(q, { subject: 'geography', keyStage: 'KS3', year: 7, kind: 'lesson', origin: 'adapted' })).toEqual(['River two']);
      expect(await trust.titles(q, { subject: 'latin' })).toEqual([]);
    });

    it.each(['river', ''])('counts each facet of “%s” as if its own filter were not set', async (q) => {
      await trust.put(...library());
      const { facets, total } = await trust.find(q, { facets: true, subject: 'geography' });
      expect(total).toBe(2);
      expect(facets!.subject).toEqual([{ value: 'geography', count: 2 }, { value: 'english', count: 1 }]);
      expect(facets!.keyStage).toEqual([{ value: 'KS2', count: 1 }, { value: 'KS3', count: 1 }]);
      expect(facets!.year).toEqual([{ value: '5', count: 1 }, { value: '6', count: 1 }, { value: '7', count: 1 }]);
      expect(facets!.kind).toEqual([{ value: 'lesson', count: 2 }]);
      expect(facets!.school.map(({ count }) => count)).toEqual([1, 1]);
      expect(facets!.origin).toEqual([{ value: 'adapted', count: 1 }, { value: 'central', count: 1 }]);
    });

    it('gives neither total nor facets where none are asked for', async () => {
      await trust.put(...library());
      expect(await trust.find('river')).toMatchObject({ total: null, facets: null });
    });

    it.each(['tide', ''])('pages through “%s” without losing or doubling any', async (q) => {
      await trust.put(...Array.from({ length: 57 }, (_, place) => documentOf({ title: `Tide table ${place}`, boost: (place % 5) / 5, updatedAt: new Date(Date.UTC(2026, 0, 1 + (place % 9))) })));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await trust.find(q, { limit: 10, cursor });
        seen.push(...titlesOf(page));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen).toHaveLength(57);
      expect(new Set(seen).size).toBe(57);
    });

    it('replaces a document under the same id', async () => {
      const document = documentOf({ title: 'Glaciers' });
      await trust.put(document);
      await trust.put({ ...document, title: 'Deserts', keyStages: ['KS4'] });
      expect(await trust.titles('glaciers')).toEqual([]);
      expect(await trust.titles('deserts', { keyStage: 'KS4' })).toEqual(['Deserts']);
    });
  });
}
