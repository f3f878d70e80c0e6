// npm run -s lesson -- merge | diff | report …: bundles the command when its sources are newer, and runs it in this process.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lesson = join(root, 'libs/lesson');
const result = join(root, 'dist/lesson');
const program = join(result, 'main.mjs');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).filter((name) => !name.endsWith('.spec.ts')).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

const sources = ['src', 'command', 'measure'].map((name) => join(lesson, name));
if (!existsSync(program) || statSync(program).mtimeMs < Math.max(...sources.map(newest), statSync(fileURLToPath(import.meta.url)).mtimeMs)) {
  const { build } = await import('esbuild');
  // Git may run several merges at once: each builds aside and puts the whole in place.
  const aside = `${result}-${process.pid}`;
  mkdirSync(dirname(result), { recursive: true });
  await build({
    entryPoints: { main: join(lesson, 'command/main.ts') }, outdir: aside, outExtension: { '.js': '.mjs' }, absWorkingDir: root, tsconfig: join(root, 'tsconfig.base.json'),
    bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'error', sourcemap: true,
  });
  rmSync(result, { recursive: true, force: true });
  try {
    renameSync(aside, result);
  } catch (error) {
    if (!existsSync(program)) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
}
const { main } = await import(pathToFileURL(program).href);
await main(process.argv.slice(2));
