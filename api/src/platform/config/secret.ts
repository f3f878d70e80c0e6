// The installation's secret, and the keys derived from it: one to keep, many uses.
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';

/** From TRELLIS_SECRET, else from the data folder, where it is made on first use. */
export function readSecret(config: Pick<Config, 'TRELLIS_SECRET' | 'TRELLIS_DATA'>): string {
  if (config.TRELLIS_SECRET) return config.TRELLIS_SECRET;
  mkdirSync(config.TRELLIS_DATA, { recursive: true });
  const path = join(config.TRELLIS_DATA, 'secret');
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

/** A key for one purpose; knowing it says nothing about the others. */
export const derivedKey = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');
