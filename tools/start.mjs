// npm start: builds what is not built, then runs Trellis on the Node that npm installed.
import { spawn } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';

buildIfStale();
// What comes and goes with a request fits: more room for it made the idle process larger by forty megabytes and nothing faster.
const child = spawn(process.execPath, ['--max-semi-space-size=16', 'dist/api/start.js'], {
  stdio: 'inherit', env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: 'node_modules/.cache/node', LOG_LEVEL: 'warn', ...process.env },
});
// A terminal sends Ctrl-C to both of us; a supervisor only to this one.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
