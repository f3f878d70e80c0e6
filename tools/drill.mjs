// npm run drill: the built product on two nodes, while they and their database are killed.
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { bundle } from './run-ts.mjs';

buildIfStale();
const run = spawnSync(process.execPath, ['--enable-source-maps', await bundle('e2e/drills/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
