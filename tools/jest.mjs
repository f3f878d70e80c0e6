// Runs Jest for api and libs under Node's ESM flag: node tools/jest.mjs [jest arguments]
import { spawnSync } from 'node:child_process';

const run = spawnSync(process.execPath, [
  '--experimental-vm-modules', '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js', ...(process.argv.includes('-c') ? [] : ['-c', 'jest.config.mjs']), ...process.argv.slice(2),
], { stdio: 'inherit' });
process.exit(run.status ?? 1);
