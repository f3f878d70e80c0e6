// Takes in an image: what it is is read from its bytes, what a camera notes in it is taken out, and it is stored under its hash.
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { CONFIG, Database, ProblemError, Storage, type Actor, type Config } from '@trellis/platform';
import { fileTypeFromBuffer } from 'file-type';
import { holdRoom } from './attaching/room-left';
import { storageKey } from './file-key';
import { Parser } from './parsing/parser';

/** What a browser shows as a picture and runs nothing of; SVG can hold scripts. */
const TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
const NAME_LENGTH = 120;

export interface UploadedFile { readonly name: string; readonly bytes: Buffer }

@Injectable()
export class UploadFile {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly parser: Parser, @Inject(CONFIG) private readonly config: Config) {}

  async run(actor: Actor, { name, bytes: sent }: UploadedFile): Promise<Answer<'file.upload'>> {
    const type = (await fileTypeFromBuffer(sent))?.mime;
    if (!type || !TYPES.has(type)) throw new ProblemError('file.refused', 'Choose a PNG, JPEG, WebP or GIF image');
    await this.database.read(actor, (tx) => holdRoom(tx, actor, this.config, sent.length));
    const { clean } = await this.parser.run({ do: 'inspect', name, bytes: sent });
    const bytes = clean ? Buffer.from(clean) : sent;
    const sha256 = createHash('sha256').update(bytes).digest();
    await this.storage.put(storageKey(actor.trustId, sha256), bytes, type);
    return this.database.write(actor, async (tx) => {
      const row = await tx.first<{ id: string }>('INSERT INTO file (trust_id, person_id, name, type, bytes, sha256) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [tx.trustId, actor.personId, plainName(name), type, bytes.length, sha256]);
      const id = row!.id;
      return { id, url: `/api/files/${id}`, type, bytes: bytes.length };
    });
  }
}

/** The last part of whatever path was sent, without what a header or a screen would stumble over. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}\p{Cs}"]/gu, '').trim().slice(0, NAME_LENGTH) || 'image';
}
