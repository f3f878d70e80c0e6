// A small pool for one of the two roles that may read answers or usage; opened only when such work is done.
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Scope } from '../actor';
import { CONNECTIONS, type Connections } from './connections';
import { OneMessage } from './one-message';
import { settings } from './settings';
import { Tx } from './tx';

/** Known to pg, not to its types: questions follow one another without waiting. */
const PIPELINED: object = { pipeline: true };

@Injectable()
export class RolePools implements OnApplicationShutdown {
  readonly #pools = new Map<string, pg.Pool>();

  constructor(@Inject(CONNECTIONS) private readonly connections: Connections) {}

  /** One transaction as the survey's keeper or as the rollup: the only places that see rows about people. */
  async write<T>(role: 'survey' | 'rollup', scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.pool(role).connect();
    try {
      const messages = new OneMessage(client, ['BEGIN', ...settings(scope)]);
      const result = await work(new Tx(scope, messages, null));
      messages.flush();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private pool(role: 'survey' | 'rollup'): pg.Pool {
    let pool = this.#pools.get(role);
    if (!pool) {
      this.#pools.set(role, pool = new pg.Pool({ connectionString: this.connections[role], max: 3, idleTimeoutMillis: 10_000, ...PIPELINED }));
      // A connection that ends, idle or in use, must not end the process; whoever uses it is told by their question.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => client.on('error', () => undefined));
    }
    return pool;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()));
  }
}
