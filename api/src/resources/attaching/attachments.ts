// The files beside a lesson: looked into before they are kept, shared by adaptations until one of them changes them.
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Answer, Attachment } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { CONFIG, Database, notFound, ProblemError, Storage, type Actor, type Config, type Tx } from '@trellis/platform';
import { storageKey } from '../file-key';
import { plainName } from '../parsing/file-kinds';
import { Parser } from '../parsing/parser';
import { abilitiesOn, loadResource, lockResource } from '../resource.access';
import { ResourceIndex } from '../resource-index';
import { roomLeft } from './room-left';
import { unusedBytes } from './unused-bytes';
import { Uploads } from './uploads';

interface Row { id: string; resource_id: string; person_id: string; name: string; kind: Attachment['kind']; type: string; bytes: number; sha256: Buffer; created_at: Date; pages: number | null; small: boolean; note: string | null; excerpt: string }
const COLUMNS = 'a.id, a.resource_id, a.person_id, a.name, a.kind, a.type, a.bytes, a.sha256, a.created_at, l.pages, l.small, l.note, left(l.text, 240) AS excerpt';
const FROM = 'FROM attachment a JOIN file_look l ON l.trust_id = $1 AND l.sha256 = a.sha256 WHERE a.trust_id = $1 AND a.resource_id = $2';
const MEGABYTE = 1024 * 1024;
export const MOST_FILES = 30;

@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database, private readonly storage: Storage, private readonly parser: Parser, private readonly uploads: Uploads, private readonly index: ResourceIndex, @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(actor: Actor, resourceId: string): Promise<Answer<'attachment.list'>> {
    return this.database.read(actor, async (tx) => {
      const resource = await loadResource(tx, actor, resourceId);
      const rows = await tx.query<Row>(`SELECT ${COLUMNS} ${FROM} ORDER BY a.id`, [tx.trustId, resourceId]);
      const leftBytes = await roomLeft(tx, actor, this.config);
      return { items: await presentAll(tx, rows), mayChange: abilitiesOn(actor, resource).edit, limits: { fileBytes: this.config.FILES_MOST_MB * MEGABYTE, files: MOST_FILES, leftBytes } };
    });
  }

  /** @throws ProblemError file.refused in words for whoever chose the file. */
  async add(actor: Actor, resourceId: string, uploadId: string): Promise<Attachment> {
    await this.database.read(actor, (tx) => loadResource(tx, actor, resourceId, 'edit'));
    const file = await this.uploads.whole(actor, uploadId).catch((error: unknown) => ({ error }));
    // Used already, perhaps by this very request before its answer was lost: then its Idempotency-Key brings that answer.
    if ('error' in file) return this.database.write(actor, () => Promise.reject(file.error));
    const { name } = file;
    const seen = await this.parser.run({ do: 'inspect', name, bytes: file.bytes }).catch(async (error: unknown) => { await this.uploads.remove(actor, uploadId); throw error; });
    const bytes = seen.clean ? Buffer.from(seen.clean) : file.bytes;
    const sha256 = createHash('sha256').update(bytes).digest();
    await this.storage.put(storageKey(actor.trustId, sha256), bytes, seen.type);
    if (seen.small) await this.storage.put(smallKey(actor.trustId, sha256), Buffer.from(seen.small), 'image/webp');
    const attached = await this.database.write(actor, async (tx) => {
      await lockResource(tx, actor, resourceId, 'edit');
      const { count } = (await tx.first<{ count: number }>('SELECT count(*)::int AS count FROM attachment WHERE trust_id = $1 AND resource_id = $2', [tx.trustId, resourceId]))!;
      if (count >= MOST_FILES) throw new ProblemError('file.no_room', `A lesson can have ${MOST_FILES} files. Remove one first, or put several into a zip`);
      await tx.count('INSERT INTO file_look (trust_id, sha256, text, pages, small, note) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [tx.trustId, sha256, seen.text, seen.pages, seen.small !== null, seen.note]);
      const { id } = (await tx.first<{ id: string }>('INSERT INTO attachment (trust_id, resource_id, person_id, name, kind, type, bytes, sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id',
        [tx.trustId, resourceId, actor.personId, plainName(name, seen.extension), seen.kind, seen.type, bytes.length, sha256]))!;
      await this.index.put(tx, [resourceId]);
      return (await presentAll(tx, await tx.query<Row>(`SELECT ${COLUMNS} ${FROM} AND a.id = $3`, [tx.trustId, resourceId, id])))[0]!;
    });
    await this.uploads.remove(actor, uploadId);
    return attached;
  }

  /** The bytes stay while any lesson has them. */
  async remove(actor: Actor, resourceId: string, id: string): Promise<null> {
    const orphans = await this.database.write(actor, async (tx) => {
      await lockResource(tx, actor, resourceId, 'edit');
      const row = await tx.first<{ sha256: Buffer }>('DELETE FROM attachment WHERE trust_id = $1 AND resource_id = $2 AND id = $3 RETURNING sha256', [tx.trustId, resourceId, id]);
      if (!row) return null;
      await this.index.put(tx, [resourceId]);
      const gone = await tx.count('DELETE FROM file_look l WHERE l.trust_id = $1 AND l.sha256 = $2 AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.trust_id = $1 AND a.sha256 = $2)', [tx.trustId, row.sha256]);
      return gone ? unusedBytes(tx, [row.sha256]) : null;
    }, { idempotent: false });
    for (const hash of orphans ?? []) for (const key of [storageKey, smallKey]) await this.storage.remove(key(actor.trustId, hash));
    return null;
  }

  /** Whoever may read the lesson may read its files. */
  async read(actor: Actor, resourceId: string, id: string, which: 'whole' | 'small') {
    const row = await this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, resourceId);
      return tx.first<Row>(`SELECT ${COLUMNS} ${FROM} AND a.id = $3`, [tx.trustId, resourceId, id]);
    });
    if (!row || (which === 'small' && !row.small)) throw notFound();
    const stored = await this.storage.read((which === 'small' ? smallKey : storageKey)(actor.trustId, row.sha256));
    if (!stored) throw notFound();
    return { name: row.name, type: which === 'small' ? 'image/webp' : row.type, ...stored };
  }
}

const smallKey = (trustId: string, sha256: Buffer): string => `${storageKey(trustId, sha256)}.small`;

async function presentAll(tx: Tx, rows: readonly Row[]): Promise<Attachment[]> {
  const person = await personRefs(tx, rows.map((row) => row.person_id));
  return rows.map((row) => ({
    id: row.id, name: row.name, kind: row.kind, type: row.type, bytes: row.bytes, pages: row.pages, small: row.small, note: row.note, by: person(row.person_id), at: row.created_at.toISOString(),
    excerpt: row.excerpt.replace(/\s+/g, ' ').trim(),
  }));
}
