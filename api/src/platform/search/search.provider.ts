// Chooses the search engine: Meilisearch when named, else PostgreSQL.
import type { FactoryProvider } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import { Log } from '../log';
import { Queue } from '../outbox/queue';
import { MeiliSearch } from './meili-search';
import { PostgresSearch } from './postgres-search';
import { Search } from './search.port';

export const searchProvider: FactoryProvider<Search> = {
  provide: Search,
  inject: [CONFIG, Database, Queue, Log],
  useFactory: (config: Config, database: Database, queue: Queue, log: Log) => {
    const postgres = new PostgresSearch();
    return config.MEILI_URL ? new MeiliSearch({ url: config.MEILI_URL, key: config.MEILI_KEY, postgres, database, queue, log, works: config.TRELLIS_ROLE !== 'web' }) : postgres;
  },
};
