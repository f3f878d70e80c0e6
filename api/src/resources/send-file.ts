// Sends stored bytes so that nothing in them can run, whatever a browser takes them for.
import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export interface SentFile { readonly name: string; readonly type: string; readonly bytes: number; readonly stream: Readable }

/** An address never means other bytes. `ask`: whether somebody may have them is asked each time, also where they are kept. */
export function sendFile(reply: FastifyReply, { name, type, bytes, stream }: SentFile, how: 'inline' | 'attachment', keep: 'keep' | 'ask' = 'keep'): StreamableFile {
  void reply.headers({
    'content-type': type, 'content-length': String(bytes), 'content-disposition': disposition(how, name), 'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'", 'cache-control': keep === 'keep' ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  });
  return new StreamableFile(stream, { type, length: bytes, disposition: disposition(how, name) });
}

export const disposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
