// The real application on a database of its own, for tests: HTTP and sockets on loopback.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { PATHS, type Problem, type RouteId, type RouteTypes } from '@trellis/contracts';
import type { INestApplication } from '@nestjs/common';
import pg from 'pg';
import { readConfig, type Config } from './config/config';
import type { Connections } from './database/connections';
import { roleUrl } from './database/roles';
import { Log } from './log';

export const TEST_SECRET = 'a secret for tests, thirty-two or more characters';

/** Starts an application on a database; the api's composition root, handed in so that the platform knows no domain. */
export type Start = (options: { config: Config; connections: Connections; secret: string; log: Log; webFolder: string }) => Promise<INestApplication>;

export interface Reply<T> { readonly status: number; readonly body: T; readonly problem: Problem; readonly headers: Headers }

export class TestClient {
  constructor(private readonly base: string, private readonly secret?: string) {}

  /** Calls a route by its id. Types are loose on purpose: tests send wrong things too. */
  async call<Id extends RouteId>(id: Id, input: { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; headers?: Record<string, string> } = {}): Promise<Reply<RouteTypes[Id]['response']>> {
    const [method, path] = PATHS[id];
    const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input.params?.[name] ?? '')));
    const query = new URLSearchParams(Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined).map(([key, value]): [string, string] => [key, String(value)])).toString();
    return this.request(method, `${filled}${query && `?${query}`}`, input.body, input.headers) as Promise<Reply<RouteTypes[Id]['response']>>;
  }

  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply<never>> {
    const response = await fetch(this.base + path, {
      method, headers: { ...(this.secret && { authorization: `Bearer ${this.secret}` }), ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = (response.headers.get('content-type') ?? '').includes('json') && text ? JSON.parse(text) as never : text as never;
    return { status: response.status, body: parsed, problem: parsed, headers: response.headers };
  }
}

async function serve(start: Start, connections: Connections, name: string, environment: Record<string, string>): Promise<INestApplication> {
  const config = readConfig({ LOG_LEVEL: process.env['TEST_LOG'] ?? 'fatal', HOST: '127.0.0.1', PORT: '0', TRELLIS_DATA: `${process.env['TEST_DATA_DIR'] ?? '/tmp/trellis-test'}/${name}`, ...environment });
  const nest = await start({ config, connections, secret: TEST_SECRET, log: new Log(config.LOG_LEVEL), webFolder: environment['TEST_WEB'] ?? '' });
  await nest.listen(0, '127.0.0.1');
  return nest;
}
const addressOf = (nest: INestApplication): string => `http://127.0.0.1:${(nest.getHttpServer().address() as AddressInfo).port}`;

export class TestApp {
  readonly #owner: pg.Pool;

  private constructor(readonly nest: INestApplication, readonly url: string, readonly databaseName: string, ownerUrl: string, readonly connections: Connections) {
    this.#owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    // Its connections are cut when the database is dropped; that is no news.
    this.#owner.on('error', () => undefined);
    this.#owner.on('connect', (client) => client.on('error', () => undefined));
  }

  /** A fresh database cloned from the migrated template, and the whole application on it. */
  static async start(start: Start, environment: Record<string, string> = {}): Promise<TestApp> {
    const { connections, name } = await TestApp.cloneDatabase();
    const nest = await serve(start, connections, name, environment);
    return new TestApp(nest, addressOf(nest), name, connections.owner, connections);
  }

  /** Another node of the same application on the same database; ended with `stop` before the first. */
  async another(start: Start, environment: Record<string, string> = {}): Promise<{ readonly nest: INestApplication; readonly url: string; client(secret?: string): TestClient; stop(): Promise<void> }> {
    const nest = await serve(start, this.connections, this.databaseName, environment);
    const url = addressOf(nest);
    return { nest, url, client: (secret) => new TestClient(url, secret), stop: () => nest.close() };
  }

  static async cloneDatabase(): Promise<{ connections: Connections; name: string }> {
    const template = process.env['TEST_DATABASE_URL'];
    if (!template) throw new Error('Run tests through tools/jest.mjs, which starts the database');
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: template });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE trellis_template STRATEGY file_copy`);
    await admin.end();
    const owner = Object.assign(new URL(template), { pathname: `/${name}` }).toString();
    return { name, connections: { owner, app: roleUrl(owner, 'trellis_app', TEST_SECRET), survey: roleUrl(owner, 'trellis_survey', TEST_SECRET), rollup: roleUrl(owner, 'trellis_rollup', TEST_SECRET) } };
  }

  client(secret?: string): TestClient {
    return new TestClient(this.url, secret);
  }

  /** As the database's owner, for arranging and for looking behind the curtain. */
  async asOwner<T>(trustId: string, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#owner.connect();
    try {
      await client.query('BEGIN');
      await client.query("SELECT set_config('trellis.trust_id', $1, true)", [trustId]);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.#owner.end();
    const admin = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
    await admin.connect();
    await admin.query(`DROP DATABASE IF EXISTS ${this.databaseName} WITH (FORCE)`);
    await admin.end();
  }
}
