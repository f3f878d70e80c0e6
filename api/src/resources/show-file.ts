// An uploaded image, for anyone of the trust.
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, notFound, Storage, type Actor } from '@trellis/platform';
import { storageKey } from './file-key';

export interface ShownFile { readonly name: string; readonly type: string; readonly bytes: number; readonly stream: Readable }

@Injectable()
export class ShowFile {
  constructor(private readonly database: Database, private readonly storage: Storage) {}

  async run(actor: Actor, id: string): Promise<ShownFile> {
    const row = await this.database.read(actor, (tx) => tx.first<{ name: string; type: string; sha256: Buffer }>('SELECT name, type, sha256 FROM file WHERE trust_id = $1 AND id = $2', [tx.trustId, id]));
    const stored = row && await this.storage.read(storageKey(actor.trustId, row.sha256));
    if (!stored) throw notFound();
    return { name: row.name, type: row.type, ...stored };
  }
}
