// A migrated database of its own for the specs of search engines.
import { DataSource } from 'typeorm';
import { Database } from '../database/database';
import { Log } from '../log';
import { Queue } from '../outbox/queue';
import { TestApp } from '../testing';
import type { SearchBench } from './search.contract';

export interface SearchDatabase {
  readonly log: Log; readonly database: Database; readonly queue: Queue;
  readonly write: SearchBench['write'];
  readonly close: () => Promise<void>;
}

export async function openSearchDatabase(): Promise<SearchDatabase> {
  const { connections } = await TestApp.cloneDatabase();
  const log = new Log('silent');
  const source = await new DataSource({ type: 'postgres', url: connections.app, installExtensions: false }).initialize();
  const database = new Database(source, log);
  const queue = new Queue(connections, log);
  await queue.start();
  return {
    log, database, queue,
    write: (trustId, work) => database.write({ trustId }, work),
    close: async () => { await queue.onApplicationShutdown(); await source.destroy(); },
  };
}
