// The built product as a process of its own, with its embedded database, for benchmarks and drills.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { derivedKey, readSecret } from '@trellis/platform/database';

/** The address, as its owner, of the embedded database of a product that runs in this folder. */
export function databaseUrlIn(data: string): string {
  const secret = readSecret({ TRELLIS_SECRET: undefined, TRELLIS_DATA: data });
  const [, , , port] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return `postgres://postgres:${encodeURIComponent(derivedKey(secret, 'database:owner'))}@127.0.0.1:${port}/postgres`;
}

export class Product {
  private constructor(readonly child: ChildProcess, readonly url: string, readonly data: string, readonly startedIn: number) {}

  /** Ready when it answers; `startedIn` is the time that took, in milliseconds. */
  static async start(data: string, port: number, environment: Record<string, string> = {}): Promise<Product> {
    const began = performance.now();
    const child = spawn(process.execPath, ['--max-semi-space-size=16', 'dist/api/start.js'], {
      stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: String(port), HOST: '127.0.0.1', TRELLIS_DATA: data, ...environment },
    });
    const url = `http://127.0.0.1:${port}`;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The product stopped while starting (${child.exitCode})`);
      if ((await fetch(`${url}/api/health/ready`).catch(() => null))?.ok) break;
      await pause(20);
    }
    return new Product(child, url, data, performance.now() - began);
  }

  /** The embedded database's address, as its owner. */
  get databaseUrl(): string {
    return databaseUrlIn(this.data);
  }

  get postmaster(): number {
    return Number(readFileSync(join(this.data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise<void>((done) => this.child.once('exit', () => done()));
    this.child.kill(signal);
    await ended;
  }
}
