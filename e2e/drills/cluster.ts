// Two API nodes on one database, each a process of its own, to be killed and started again while people use them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@trellis/platform/database';
import { Product } from '../product';

const SECRET = 'a secret for drills, thirty-two characters or more';
/** The second node's clock goes an hour ahead: nothing may depend on nodes agreeing about the time. */
const AN_HOUR_AHEAD = `data:text/javascript,${encodeURIComponent('const D=Date;globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(D.now()+36e5)}static now(){return D.now()+36e5}}')}`;

export class Cluster {
  readonly #nodes: (Product | null)[] = [null, null];
  #crashed = 0;

  private constructor(private readonly folder: string, private readonly database: EmbeddedPostgres, private readonly ports: readonly number[]) {}

  static async start(): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'trellis-cluster-'));
    const database = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), password: 'drill' });
    const cluster = new Cluster(folder, database, [await freePort(), await freePort()]);
    for (const index of [0, 1]) await cluster.startNode(index);
    return cluster;
  }

  get databaseUrl(): string { return this.database.url; }
  /** How often a node ended that nobody had killed: the death of its database is no reason to. */
  get crashed(): number { return this.#crashed; }
  get urls(): string[] { return this.ports.map((port) => `http://127.0.0.1:${port}`); }

  async restartNode(index: number): Promise<void> {
    await this.take(index)?.kill();
    await this.startNode(index);
  }

  /** From here on its end is meant. */
  private take(index: number): Product | null {
    const node = this.#nodes[index] ?? null;
    this.#nodes[index] = null;
    return node;
  }

  /** It is started again by whoever watches over it. */
  killDatabase(): void {
    process.kill(Number(readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  }

  async stop(): Promise<void> {
    await Promise.all(this.#nodes.map((_, index) => this.take(index)?.stop()));
    await this.database.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async startNode(index: number): Promise<void> {
    const node = await Product.start(join(this.folder, `node-${index}`), this.ports[index]!, {
      DATABASE_URL: this.database.url, TRELLIS_SECRET: SECRET, TRELLIS_DEMO: 'false', SOCKET_NODES: '2', LOG_LEVEL: 'silent', ...(index === 1 && { NODE_OPTIONS: `--import=${AN_HOUR_AHEAD}` }),
    });
    this.#nodes[index] = node;
    node.child.once('exit', () => { if (this.#nodes[index] === node) this.#crashed += 1; });
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => { const { port } = server.address() as { port: number }; server.close(() => done(port)); });
  });
}
