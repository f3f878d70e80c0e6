// Bundles one TypeScript program of e2e and runs it: node tools/run-ts.mjs e2e/bench/main.ts [arguments]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

export async function bundle(entry) {
  const outfile = join('dist', 'tools', `${entry.replaceAll(/[/\\]/g, '-').replace(/\.ts$/, '')}.mjs`);
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external', tsconfig: 'tsconfig.base.json', logLevel: 'error', sourcemap: true });
  return outfile;
}

if (process.argv[1]?.endsWith('run-ts.mjs')) {
  const outfile = await bundle(process.argv[2]);
  const run = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(3)], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
