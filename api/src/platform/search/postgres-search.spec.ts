// PostgreSQL's search: the contract, and what only it promises.
import { randomUUID } from 'node:crypto';
import { ProblemError } from '../problem';
import { PostgresSearch } from './postgres-search';
import { openSearchDatabase, type SearchDatabase } from './search-bench';
import { documentOf, SearchTrust, searchContract, titlesOf, type SearchBench } from './search.contract';

describe('PostgresSearch', () => {
  let database: SearchDatabase;
  let bench: SearchBench;

  beforeAll(async () => {
    database = await openSearchDatabase();
    bench = { search: new PostgresSearch(), write: database.write, settle: () => Promise.resolve() };
  });
  afterAll(() => database.close());

  searchContract(() => Promise.resolve(bench));

  it('says what it searched for instead of a misspelt word, keeping the rest as typed', async () => {
    const trust = new SearchTrust(bench);
    await trust.put(documentOf({ title: 'Photosynthesis and light' }));
    expect((await trust.find('Light  photosythesis')).corrected).toBe('Light  photosynthesis');
    expect((await trust.find('light photosynth')).corrected).toBeNull();
    expect((await trust.find('photosynthesis')).corrected).toBeNull();
  });

  it('corrects a slip in the first letters and one of doubling', async () => {
    const trust = new SearchTrust(bench);
    await trust.put(documentOf({ title: 'A formal letter' }), documentOf({ title: 'Later' }), documentOf({ title: 'The Great Fire of London' }));
    expect((await trust.find('formal leter ')).corrected).toBe('formal letter');
    expect(await trust.titles('Lnodon')).toEqual(['The Great Fire of London']);
    expect(await trust.titles('kondon ')).toEqual(['The Great Fire of London']);
  });

  it('looks for the common word beside one that only a slip of an author uses', async () => {
    const trust = new SearchTrust(bench);
    await trust.put(documentOf({ title: 'Algorithm 0' }), documentOf({ title: 'Pensamiento algoritmico' }));
    await trust.put(...Array.from({ length: 40 }, (_, place) => documentOf({ title: `Algorithm ${place + 1}` })));
    await database.write(trust.id, (tx) => bench.search.refresh(tx));
    const result = await trust.find('algoritm', { facets: true });
    expect(result.corrected).toBeNull();
    expect(result.total).toBe(42);
  });

  it('lets a word be missing rather than find nothing, and pages on in that way', async () => {
    const trust = new SearchTrust(bench);
    await trust.put(...Array.from({ length: 15 }, (_, place) => documentOf({ title: `Teaching erosion ${place}` })), documentOf({ title: 'Zebras' }));
    const first = await trust.find('teaching erosion zebras', { limit: 10 });
    expect(first.hits).toHaveLength(10);
    const second = await trust.find('teaching erosion zebras', { limit: 10, cursor: first.next! });
    expect(new Set([...titlesOf(first), ...titlesOf(second)]).size).toBe(first.hits.length + second.hits.length);
  });

  it('puts the exact title first, however many others say the word', async () => {
    const trust = new SearchTrust(bench);
    await trust.put(...Array.from({ length: 30 }, (_, place) => documentOf({ title: `Fractions of amounts, fractions of shapes ${place}`, summary: 'fractions fractions', boost: 1 })), documentOf({ title: 'Fractions', updatedAt: new Date('2020-01-01') }));
    expect((await trust.titles('fractions'))[0]).toBe('Fractions');
  });

  it('caps what it counts at 1,000', async () => {
    const trust = new SearchTrust(bench);
    await trust.put(...Array.from({ length: 1_150 }, (_, place) => documentOf({ title: `Sediment ${place}` })));
    expect((await trust.find('sediment', { facets: true })).total).toBe(1000);
    expect((await trust.find('', { facets: true })).total).toBe(1000);
  });

  it.each(['nonsense', 'W10', 'WzEsMiwzLDRd', Buffer.from(JSON.stringify([new Date().toISOString(), 0, 1, 'not-an-id'])).toString('base64url')])('refuses the page address “%s”', async (cursor) => {
    const trust = new SearchTrust(bench);
    await expect(trust.find('word', { cursor })).rejects.toBeInstanceOf(ProblemError);
    await expect(trust.find('', { cursor })).rejects.toBeInstanceOf(ProblemError);
  });

  it('drops words nobody uses any more when it refreshes', async () => {
    const trust = new SearchTrust(bench);
    const document = documentOf({ title: 'Tectonics' });
    await trust.put(document, documentOf({ title: 'Weather' }));
    await trust.remove(document.id);
    await database.write(trust.id, (tx) => bench.search.refresh(tx));
    const words = await database.write(trust.id, (tx) => tx.query<{ word: string }>('SELECT word FROM search_word WHERE trust_id = $1', [trust.id]));
    expect(words.map(({ word }) => word)).toEqual(['weather']);
  });

  it('shows the words and matches of one trust only, also to the functions that look past row-level security', async () => {
    const trust = new SearchTrust(bench);
    await trust.put(documentOf({ title: 'Confidential sandpaper' }));
    const elsewhere = await database.write(randomUUID(), async (tx) => [
      ...await tx.query('SELECT * FROM search_like($1)', ['sandpaper']),
      ...await tx.query("SELECT id FROM search_matches(to_tsquery('sandpaper'), to_tsquery('sandpaper'), to_tsquery('sandpaper'), 'confid', $1, NULL, now(), 100)", [[`trust:${trust.id}`]]),
      ...await tx.query('SELECT id FROM search_document'),
    ]);
    expect(elsewhere).toEqual([]);
    await expect(database.write(trust.id, (tx) => tx.query('SET LOCAL ROLE trellis_finder'))).rejects.toThrow(/permission denied/);
  });
});
