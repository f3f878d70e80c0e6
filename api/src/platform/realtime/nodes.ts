// How live messages reach the sockets of other nodes: Redis when named, PostgreSQL when there are several, else nothing to do.
import { createAdapter as postgresAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import type { Server } from 'socket.io';
import type { Config } from '../config/config';
import type { Log } from '../log';

/** Returns what must be closed afterwards. */
export async function attachNodes(server: Server, config: Config, databaseUrl: string, log: Log): Promise<() => Promise<void>> {
  if (config.REDIS_URL) return attachRedis(server, config.REDIS_URL, log);
  if (config.SOCKET_NODES > 1) return attachPostgres(server, databaseUrl, log);
  return async () => undefined;
}

async function attachRedis(server: Server, url: string, log: Log): Promise<() => Promise<void>> {
  const [{ createAdapter }, { createClient }] = await Promise.all([import('@socket.io/redis-streams-adapter'), import('redis')]);
  const client = createClient({ url });
  client.on('error', (error: Error) => log.error('redis', error));
  await client.connect();
  server.adapter(createAdapter(client));
  return async () => { await client.close(); };
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

async function attachPostgres(server: Server, url: string, log: Log): Promise<() => Promise<void>> {
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  pool.on('error', (error) => log.error('socket node', error));
  pool.on('connect', outlive(log));
  server.adapter(postgresAdapter(pool, { tableName: 'queue.socket_attachment', errorHandler: (error) => log.error('socket node', error) }));
  return () => pool.end();
}
