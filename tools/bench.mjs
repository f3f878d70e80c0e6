// npm run bench [-- --only=search,live] [--runs=3]: measures the built product against bare servers on the same machine.
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { bundle } from './run-ts.mjs';

buildIfStale();
for (const helper of ['e2e/bench/bare-server.ts', 'e2e/bench/readers.ts']) await bundle(helper);
const program = await bundle('e2e/bench/main.ts');
const run = spawnSync(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
