// Lessons of Word, PowerPoint, PDF and zip files as items of an import: their text as Markdown, their pictures stored once.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lessonToMarkdown, parseLesson } from '@trellis/lesson';
import { Database, ProblemError, Storage, type Scope } from '@trellis/platform';
import { withSources } from '../bringing-in/read-found';
import { storageKey } from '../file-key';
import type { FoundPicture } from '../parsing/parse-jobs';
import { Parser } from '../parsing/parser';
import { readItem, type ReadItem } from './lesson-item';
import { itemOf } from './read-lesson-files';

type Publisher = Scope & { readonly personId: string };

@Injectable()
export class ReadOfficeFiles {
  constructor(private readonly parser: Parser, private readonly storage: Storage, private readonly database: Database) {}

  /** A zip holds many; whatever cannot be read says why. */
  async run(scope: Publisher, name: string, bytes: Buffer): Promise<ReadItem[]> {
    return this.refusals(name, async () => {
      const inside = await this.parser.run({ do: 'unpack', name, bytes });
      if (!inside) return [await this.one(scope, name, bytes)];
      const items: ReadItem[] = [];
      for (const { path, bytes: content, reason } of inside) {
        const within = `${name}/${path}`;
        if (content) items.push(...await this.refusals(within, async () => [await this.one(scope, within, content)]));
        else items.push({ name: within, reason: reason ?? 'It could not be read' });
      }
      return items;
    });
  }

  private async refusals(name: string, work: () => Promise<ReadItem[]>): Promise<ReadItem[]> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'file.refused') return [{ name, reason: error.detail ?? error.message }];
      throw error;
    }
  }

  private async one(scope: Publisher, name: string, bytes: Uint8Array): Promise<ReadItem> {
    const { title, blocks, pictures, markdown } = await this.parser.run({ do: 'read', name, bytes });
    if (markdown !== null) return readItem(name, itemOf(name, markdown));
    const addresses = new Map<string, string>();
    for (const picture of pictures) addresses.set(picture.src, await this.keep(scope, picture));
    const parsed = parseLesson({ type: 'doc', content: blocks.map((block) => withSources(block, (src) => addresses.get(src) ?? src)) });
    if (!parsed.ok) return { name, reason: parsed.problems[0]?.message ?? 'It could not be read' };
    return readItem(name, { id: name, title: title ?? (name.split('/').at(-1) ?? name).replace(/\.\w+$/, ''), bodyMarkdown: lessonToMarkdown(parsed.doc) });
  }

  /** The same picture keeps its address, so that importing again changes nothing. */
  private async keep({ trustId, personId }: Publisher, { src, type, extension, bytes }: FoundPicture): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest();
    await this.storage.put(storageKey(trustId, sha256), Buffer.from(bytes), type);
    const id = await this.database.write({ trustId, personId }, async (tx) => {
      const known = await tx.first<{ id: string }>('SELECT id FROM file WHERE trust_id = $1 AND sha256 = $2 AND person_id = $3 ORDER BY id LIMIT 1', [tx.trustId, sha256, personId]);
      return known?.id ?? (await tx.first<{ id: string }>('INSERT INTO file (trust_id, person_id, name, type, bytes, sha256) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [tx.trustId, personId, `${(src.split('/').at(-1) ?? 'picture').replace(/\.\w+$/, '')}.${extension}`, type, bytes.length, sha256]))!.id;
    }, { idempotent: false });
    return `/api/files/${id}`;
  }
}
