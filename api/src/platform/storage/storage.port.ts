// Where uploaded files' bytes live. Keys are made by us: trust, then content hash.
import type { Readable } from 'node:stream';

export abstract class Storage {
  abstract put(key: string, bytes: Buffer, type: string): Promise<void>;
  /** Null when there is no such file. */
  abstract read(key: string): Promise<{ stream: Readable; bytes: number } | null>;
  abstract remove(key: string): Promise<void>;
}
