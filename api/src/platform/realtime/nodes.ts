// How live messages reach the sockets of other nodes: Redis when named, PostgreSQL when there are several, else nothing to do.
import { createAdapter as postgresAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import type { Server } from 'socket.io';
import type { Config } from '../config/config';
import type { Log } from '../log';
import { attachRedis } from './redis';

/** How the nodes are tied together: whether they hear one another now, and what must be closed afterwards. */
export interface NodeTie { readonly up: () => boolean; readonly close: () => Promise<void> }

export async function attachNodes(server: Server, config: Config, databaseUrl: string, log: Log): Promise<NodeTie> {
  if (config.REDIS_URL) return attachRedis(server, config.REDIS_URL, log);
  if (config.SOCKET_NODES > 1) return attachPostgres(server, databaseUrl, log);
  return { up: () => true, close: async () => undefined };
}

/**
 * The adapter keeps one connection for listening. When the database dies it waits for that connection's end and takes another, but does not hear
 * its error, which would end the process, and does not give its place back: after three deaths there would be none left.
 */
const outlive = (log: Log) => (client: pg.PoolClient): void => {
  client.on('error', (error) => log.error('socket node', error));
  client.once('end', () => {
    try { client.release(true); } catch { /* It was given back before it ended. */ }
  });
};

async function attachPostgres(server: Server, url: string, log: Log): Promise<NodeTie> {
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  pool.on('error', (error) => log.error('socket node', error));
  pool.on('connect', outlive(log));
  server.adapter(postgresAdapter(pool, { tableName: 'queue.socket_attachment', errorHandler: (error) => log.error('socket node', error) }));
  return { up: () => true, close: () => pool.end() };
}
