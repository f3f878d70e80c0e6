// Keeps uploaded files in a bucket of an S3 store, Amazon's or another's that speaks the same.
import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { signRequest, type Credentials } from './sign-request';
import { checkKey } from './storage-key';
import { Storage } from './storage.port';

export interface S3Options extends Credentials { readonly url: string; readonly bucket: string }

const ATTEMPTS = 3;
const PATIENCE = 60_000;

export class S3Storage extends Storage {
  constructor(private readonly options: S3Options) {
    super();
  }

  async put(key: string, bytes: Buffer, type: string): Promise<void> {
    await this.send('PUT', key, bytes, { 'content-type': type });
  }

  async read(key: string): Promise<{ stream: Readable; bytes: number } | null> {
    const answer = await this.send('GET', key, Buffer.alloc(0));
    if (answer.status === 404) return null;
    const length = Number(answer.headers.get('content-length') ?? 0);
    return { stream: answer.body ? Readable.fromWeb(answer.body as never) : Readable.from([]), bytes: length };
  }

  async remove(key: string): Promise<void> {
    await this.send('DELETE', key, Buffer.alloc(0));
  }

  /** Tries again when the store is away for a moment: putting and removing twice is the same as once. */
  private async send(method: 'PUT' | 'GET' | 'DELETE', key: string, body: Buffer, headers: Record<string, string> = {}): Promise<Response> {
    const url = new URL(`${this.options.url.replace(/\/$/, '')}/${this.options.bucket}/${checkKey(key)}`);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(url, {
        method, headers: signRequest(method, url, body, this.options, new Date(), headers), signal: AbortSignal.timeout(PATIENCE), redirect: 'error', ...(method === 'PUT' && { body: Uint8Array.from(body) }),
      }).catch((error: unknown) => { if (attempt >= ATTEMPTS) throw new Error(`The file store could not be reached (${method})`, { cause: error }); return null; });
      if (answer && (answer.ok || (answer.status === 404 && method !== 'PUT'))) return answer;
      if (answer) await answer.body?.cancel();
      if (answer && (answer.status < 500 || attempt >= ATTEMPTS)) throw new Error(`The file store answered ${answer.status} to ${method}`);
      await pause(150 * 2 ** attempt);
    }
  }
}
