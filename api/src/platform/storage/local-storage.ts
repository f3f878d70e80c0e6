// Files in a local folder: written beside, flushed, then moved into place, so that a reader never sees half of one.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { Storage } from './storage.port';

export class LocalStorage extends Storage {
  readonly #root: string;

  constructor(root: string) {
    super();
    this.#root = resolve(root);
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}.part`;
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  }

  async read(key: string): Promise<{ stream: Readable; bytes: number } | null> {
    const path = this.pathOf(key);
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? { stream: createReadStream(path), bytes: found.size } : null;
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Keys are ours, and are checked as if they were not. */
  private pathOf(key: string): string {
    const path = join(this.#root, key);
    if (!/^[\w-]+(\/[\w.-]+)*$/.test(key) || key.includes('..') || !path.startsWith(this.#root + sep)) throw new Error('Not a storage key');
    return path;
  }
}
