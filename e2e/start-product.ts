// Starts the built product as `npm start` would, in a folder of its own, with the demo trust; stops it afterwards. With E2E_RUNNING one is running already, in the folder E2E_DATA.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PORT = process.env['E2E_PORT'] ?? '3917';

export default async function start(): Promise<() => Promise<void>> {
  if (process.env['E2E_RUNNING']) return async () => undefined;
  const data = mkdtempSync(join(tmpdir(), 'trellis-journeys-'));
  // Workers begin after this: a journey may let days pass.
  process.env['E2E_DATA'] = data;
  const product = spawn(process.execPath, ['--max-semi-space-size=16', 'dist/api/start.js'], {
    stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT, HOST: '127.0.0.1', TRELLIS_DATA: data },
  });
  const ended = new Promise<void>((done) => product.once('exit', () => done()));
  await ready(`http://127.0.0.1:${PORT}/api/health/ready`, () => product.exitCode !== null);
  return async () => {
    product.kill('SIGTERM');
    await Promise.race([ended, pause(15_000)]);
    rmSync(data, { recursive: true, force: true });
  };
}

async function ready(url: string, gone: () => boolean): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 250) {
    if (gone()) throw new Error('The product stopped while starting');
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(250);
  }
  throw new Error('The product was not ready within two minutes');
}
