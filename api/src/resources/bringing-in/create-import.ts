// Reads lessons out of uploaded files, one after another, and keeps what was found until somebody decides.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, ProblemError, Storage, type Actor, type Tx } from '@trellis/platform';
import { Uploads } from '../attaching/uploads';
import { Parser } from '../parsing/parser';
import { presentImport } from './import.access';
import { readFound, unread, type Found } from './read-found';

@Injectable()
export class CreateImport {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly uploads: Uploads, private readonly parser: Parser) {}

  async run(actor: Actor, { uploads }: Parsed<'lesson-import.create'>['body']): Promise<Answer<'lesson-import.create'>> {
    const found: Found[] = [];
    for (const { id, path } of uploads) {
      const file = await this.uploads.whole(actor, id).catch((error: unknown) => ({ error }));
      // Used already, perhaps by this very request before its answer was lost: then its Idempotency-Key brings that answer.
      if ('error' in file) return this.database.write(actor, () => Promise.reject(file.error));
      found.push(...await this.read(actor, path || file.name || 'file', file.bytes));
    }
    const answer = await this.database.write(actor, (tx) => keep(tx, actor, found));
    for (const { id } of uploads) await this.uploads.remove(actor, id);
    return answer;
  }

  private async read(actor: Actor, path: string, bytes: Buffer): Promise<Found[]> {
    let inside;
    try {
      inside = await this.parser.run({ do: 'unpack', name: path, bytes });
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'file.refused') return [unread(path, error.detail ?? error.message)];
      throw error;
    }
    if (!inside) return [await readFound(this.parser, this.storage, actor, path, bytes)];
    if (inside.length === 0) return [unread(path, 'There is nothing in it')];
    const found: Found[] = [];
    for (const { path: within, bytes: content, reason } of inside) found.push(content ? await readFound(this.parser, this.storage, actor, within, content) : unread(within, reason ?? 'It could not be read'));
    return found;
  }
}

const FILES = `INSERT INTO file (trust_id, id, person_id, name, type, bytes, sha256)
  SELECT $1, x.id, $2, x.name, x.type, x.bytes, decode(x.sha256, 'hex') FROM json_to_recordset($3) AS x(id uuid, name text, type text, bytes int, sha256 text)`;
const FOUND = `INSERT INTO found_lesson (trust_id, import_id, number, person_id, path, title, subject, fields, document, blocks, words, pictures, notes, reason, origin_id, origin_number)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

async function keep(tx: Tx, actor: Actor, found: readonly Found[]): Promise<Answer<'lesson-import.create'>> {
  const { id } = (await tx.first<{ id: string }>('INSERT INTO lesson_import (trust_id, person_id) VALUES ($1, $2) RETURNING id', [tx.trustId, actor.personId]))!;
  const pictures = found.flatMap((lesson) => lesson.pictures);
  if (pictures.length) await tx.count(FILES, [tx.trustId, actor.personId, JSON.stringify(pictures)]);
  for (const [at, lesson] of found.entries()) {
    await tx.count(FOUND, [tx.trustId, id, at + 1, actor.personId, lesson.path, lesson.title, lesson.subject, JSON.stringify(lesson.fields), lesson.document && JSON.stringify(lesson.document), lesson.blocks, lesson.words,
      JSON.stringify(lesson.pictures), lesson.notes, lesson.reason, lesson.origin?.resourceId ?? null, lesson.origin?.number ?? null]);
  }
  return presentImport(tx, actor, id);
}
