// npm run import -- PATH [--trust SLUG] [--as EMAIL]: brings a folder of Markdown or a .jsonl of lessons into a trust.
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';

buildIfStale(['api']);
const run = spawnSync(process.execPath, ['--enable-source-maps', 'dist/api/cli.js', 'import', ...process.argv.slice(2)], { stdio: 'inherit', env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', ...process.env } });
process.exit(run.status ?? 1);
