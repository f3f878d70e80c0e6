// Meilisearch's search: the contract on the server that MEILI_URL names, and that PostgreSQL answers while there is none.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config/config';
import { readConfig } from '../config/config';
import { SEARCH_QUEUE } from '../outbox/queues';
import { MeiliSearch } from './meili-search';
import { PostgresSearch } from './postgres-search';
import { openSearchDatabase, type SearchDatabase } from './search-bench';
import { documentOf, SearchTrust, searchContract } from './search.contract';
import { searchProvider } from './search.provider';

const server = process.env['MEILI_URL'];
let database: SearchDatabase;
beforeAll(async () => { database = await openSearchDatabase(); });
afterAll(() => database.close());

const chosen = (config: Config) => (searchProvider.useFactory as (...parts: unknown[]) => unknown)(config, database.database, database.queue, database.log);

if (server) {
  describe('MeiliSearch on a server', () => {
    searchContract(async () => {
      const search = new MeiliSearch({ url: server, key: process.env['MEILI_KEY'], postgres: new PostgresSearch(), database: database.database, queue: database.queue, log: database.log, works: true });
      await search.onApplicationBootstrap();
      return { search, write: database.write, settle: () => untilIndexed(database) };
    });
  });
} else {
  it('without MEILI_URL PostgreSQL is the engine (the contract was not run on Meilisearch here)', () => {
    process.stdout.write('Meilisearch: MEILI_URL is not set, so its contract was not run.\n');
    expect(chosen(readConfig({}))).toBeInstanceOf(PostgresSearch);
  });
}

describe('while Meilisearch is down', () => {
  // Nothing listens on the discard port.
  const down = () => new MeiliSearch({ url: 'http://127.0.0.1:9', key: undefined, postgres: new PostgresSearch(), database: database.database, queue: database.queue, log: database.log, works: false });

  it('is chosen all the same', () => {
    expect(chosen(readConfig({ MEILI_URL: 'http://127.0.0.1:9' }))).toBeInstanceOf(MeiliSearch);
  });

  searchContract(() => Promise.resolve({ search: down(), write: database.write, settle: () => Promise.resolve() }));

  it('keeps what it must be told in the queue, in the transaction of the change', async () => {
    const trust = new SearchTrust({ search: down(), write: database.write, settle: () => Promise.resolve() });
    const waiting = async () => (await database.queue.boss.findJobs<{ trustId: string; ids: string[] }>(SEARCH_QUEUE)).filter((job) => job.data.trustId === trust.id);
    const document = documentOf({ title: 'Kept' });
    await trust.put(document);
    expect((await waiting()).map((job) => job.data.ids)).toEqual([[document.id]]);
    await expect(database.write(trust.id, async (tx) => {
      await down().put(tx, [documentOf({ title: 'Rolled back' })]);
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    expect(await waiting()).toHaveLength(1);
  });

  it('answers a later page of a search that Meilisearch began', async () => {
    const trust = new SearchTrust({ search: down(), write: database.write, settle: () => Promise.resolve() });
    await trust.put(...Array.from({ length: 15 }, () => documentOf({ title: `Lesson on delta ${randomUUID()}` })));
    expect((await trust.find('delta', { limit: 10, cursor: Buffer.from('[10]').toString('base64url') })).hits).toHaveLength(5);
  });
});

async function untilIndexed({ queue }: SearchDatabase): Promise<void> {
  queue.wake();
  for (let waited = 0; waited < 30_000; waited += 50) {
    const jobs = await queue.boss.findJobs(SEARCH_QUEUE);
    if (jobs.every((job) => job.state === 'completed')) return;
    await pause(50);
  }
  throw new Error('The index was not level within 30 s');
}
