// Runs the PostgreSQL whose binaries npm installed: as any user, and never outliving this process.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseRunner, initialise, nativeFolder, type Runner } from './postgres-binaries';

export interface EmbeddedOptions {
  /** The cluster's folder; made when missing. */
  readonly directory: string;
  readonly password: string;
  /** Speed over safety: for tests, whose data nobody keeps. */
  readonly throwaway?: boolean;
  /** Use the cluster of a Trellis that already runs on this folder instead of refusing. */
  readonly join?: boolean;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the cluster, making it first when the folder is empty. @throws Error with PostgreSQL's own last words. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const native = nativeFolder();
  const directory = resolve(options.directory);
  mkdirSync(dirname(directory), { recursive: true });
  const running = runningOwner(directory);
  if (running) return joinRunning(running, directory, options);
  const run = chooseRunner(native, directory);
  if (!existsSync(join(directory, 'PG_VERSION'))) initialise(native, directory, options.password, run);
  await endLeftover(directory);
  const port = await freePort();
  const url = urlOf(port, options.password);
  const server = new Supervised(() => spawnServer(native, directory, port, options.throwaway ?? false, run), url);
  await server.start();
  writeFileSync(ownerFile(directory), String(process.pid));
  return {
    port, url,
    stop: async () => {
      rmSync(ownerFile(directory), { force: true });
      await server.stop();
    },
  };
}

const urlOf = (port: number | string | undefined, password: string): string => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** Starts a server and, should it die unasked, starts it again on the same port: a crash of the database is a pause, not an end. */
class Supervised {
  #child: ChildProcess | undefined;
  #stopping = false;

  constructor(private readonly spawnIt: () => ChildProcess, private readonly url: string) {}

  async start(): Promise<void> {
    const child = this.#child = this.spawnIt();
    const errors = keepLast(child);
    try {
      await untilReady(child, this.url, errors);
    } catch (error) {
      // Its pipe would keep this process from ending.
      letGo(child);
      throw error;
    }
    child.once('exit', () => void this.again(child));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#child) await stopServer(this.#child);
  }

  private async again(dead: ChildProcess): Promise<void> {
    letGo(dead);
    // Right after a crash the old server's last processes still hold its memory: the first tries may be refused.
    for (let attempt = 1; !this.#stopping && attempt <= 20; attempt++) {
      try {
        return await this.start();
      } catch {
        await pause(250 * attempt);
      }
    }
  }
}

/** Names the process that runs a cluster, so that a second start refuses instead of stopping the first one's database. */
const ownerFile = (directory: string): string => `${directory}.owner`;

function runningOwner(directory: string): number | null {
  if (!existsSync(ownerFile(directory)) || !existsSync(join(directory, 'postmaster.pid'))) return null;
  const owner = Number(readFileSync(ownerFile(directory), 'utf8'));
  return isAlive(owner) && isServerOf(Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]), directory) ? owner : null;
}

function joinRunning(owner: number, directory: string, options: EmbeddedOptions): EmbeddedPostgres {
  if (!options.join) throw new AlreadyRunning(`Trellis already runs on this data folder (process ${owner}). Stop it first, or set TRELLIS_DATA to another folder.`);
  const [, , , port] = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
  return { port: Number(port), url: urlOf(port, options.password), stop: async () => undefined };
}

export class AlreadyRunning extends Error {}

/** A cluster that an earlier, killed process left running is asked to stop; a stale lock file is PostgreSQL's to judge. */
async function endLeftover(directory: string): Promise<void> {
  const lock = join(directory, 'postmaster.pid');
  for (let waited = 0; existsSync(lock) && waited < 15_000; waited += 100) {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    if (!isServerOf(pid, directory)) return;
    if (waited === 0) process.kill(pid, 'SIGINT');
    await pause(100);
  }
}

function isAlive(pid: number): boolean {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isServerOf(pid: number, directory: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform !== 'linux') return true;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return command.includes('postgres') && command.includes(directory);
  } catch {
    return false;
  }
}

/** The shell between us holds fd 3: when this process dies, however it dies, the pipe closes and the server stops cleanly. A signal interrupts `wait`, so it waits again until the server has gone. */
function spawnServer(native: string, directory: string, port: number, throwaway: boolean, run: Runner): ChildProcess {
  const watchdog = '"$0" "$@" </dev/null & P=$!; trap "kill -INT $P" INT TERM; (cat >/dev/null; kill -INT $P 2>/dev/null) <&3 & while kill -0 $P 2>/dev/null; do wait $P; done';
  const careless = throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : [];
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_preload_libraries=pg_stat_statements', 'max_connections=200', 'shared_buffers=256MB', 'log_min_messages=fatal', ...careless];
  const program = [...run.prefix, join(native, 'bin/postgres'), '-D', directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  return spawn('/bin/sh', ['-c', watchdog, ...program], { ...run.spawn, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
}

function keepLast(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { tail = (tail + text).slice(-4000); });
  return () => tail.trim();
}

async function untilReady(child: ChildProcess, url: string, errors: () => string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 40) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${errors()}`);
    if (await answers(url)) return;
    await pause(40);
  }
  child.kill('SIGINT');
  throw new Error(`PostgreSQL was not ready within a minute: ${errors()}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill('SIGINT');
    await Promise.race([ended, pause(10_000, undefined, { ref: false })]);
  }
  letGo(child);
}

/** The watchdog still reads our end of its pipe; closing it lets both of us go. */
function letGo(child: ChildProcess): void {
  for (const stream of child.stdio) stream?.destroy();
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
