// Uploads that survive a lost connection: pieces are kept as they arrive, and whoever goes on is told where to.
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, notFound, ProblemError, Storage, type Actor, type Config } from '@trellis/platform';
import { holdRoom } from './room-left';

export interface UploadRow { readonly id: string; readonly name: string; readonly bytes: number; readonly received: number; readonly pieces: readonly number[] }

/** Whose files they are. */
export type Owner = Pick<Actor, 'trustId' | 'personId'>;

/** So much is held in memory before it is stored. */
const PIECE = 4 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
const READ = 'SELECT id, name, bytes, received, pieces FROM upload WHERE trust_id = $1 AND id = $2';
const UNFINISHED_AT_ONCE = 250;

@Injectable()
export class Uploads {
  constructor(private readonly database: Database, private readonly storage: Storage, @Inject(CONFIG) private readonly config: Config) {}

  async start(actor: Actor, name: string, bytes: number): Promise<UploadRow> {
    if (bytes > this.config.FILES_MOST_MB * MEGABYTE) throw new ProblemError('request.too_large', `A file may have up to ${this.config.FILES_MOST_MB} MB; this one has ${Math.ceil(bytes / MEGABYTE)} MB`);
    await this.forgetOld(actor);
    return this.database.write(actor, async (tx) => {
      await holdRoom(tx, actor, this.config, bytes);
      const { count } = (await tx.first<{ count: number }>('SELECT count(*)::int AS count FROM upload WHERE trust_id = $1 AND person_id = $2', [tx.trustId, actor.personId]))!;
      if (count >= UNFINISHED_AT_ONCE) throw new ProblemError('file.no_room', 'Many uploads are under way. Wait until some have finished');
      return (await tx.first<UploadRow>('INSERT INTO upload (trust_id, person_id, name, bytes) VALUES ($1, $2, $3, $4) RETURNING id, name, bytes, received, pieces', [tx.trustId, actor.personId, name, bytes]))!;
    });
  }

  async show(actor: Actor, id: string): Promise<UploadRow> {
    const row = await this.database.read(actor, (tx) => tx.first<UploadRow>(READ, [tx.trustId, id]));
    if (!row) throw notFound();
    return row;
  }

  /** Keeps what arrives, also when the connection ends before all has. Says how far the upload has come. */
  async append(actor: Actor, id: string, offset: number, stream: Readable): Promise<number> {
    let row = await this.show(actor, id);
    if (offset !== row.received) throw new ProblemError('upload.elsewhere', undefined, { context: { received: row.received } });
    let waiting: Buffer[] = [];
    let size = 0;
    const keep = async (): Promise<void> => {
      if (size === 0) return;
      row = await this.keep(actor, row, Buffer.concat(waiting, size));
      [waiting, size] = [[], 0];
    };
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        if (row.received + size + chunk.length > row.bytes) throw new ProblemError('request.too_large', 'More arrived than was announced');
        waiting.push(chunk);
        size += chunk.length;
        if (size >= PIECE) await keep();
      }
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      // The connection was lost. What came through is kept, and the next attempt goes on from there.
      await keep();
      return row.received;
    }
    await keep();
    return row.received;
  }

  /** The piece is stored first: a row never speaks of bytes that are not there. */
  private async keep(actor: Actor, row: UploadRow, bytes: Buffer): Promise<UploadRow> {
    await this.storage.put(pieceKey(actor, row.id, row.received), bytes, 'application/octet-stream');
    const kept = await this.database.write(actor, (tx) => tx.first<UploadRow>(`UPDATE upload SET received = received + $3, pieces = pieces || $3::int WHERE trust_id = $1 AND id = $2 AND received = $4
      RETURNING id, name, bytes, received, pieces`, [tx.trustId, row.id, bytes.length, row.received]), { idempotent: false });
    if (!kept) throw new ProblemError('upload.elsewhere');
    return kept;
  }

  /** The whole file. @throws ProblemError upload.unfinished while pieces are missing. */
  async whole(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const row = await this.show(actor, id);
    if (row.received < row.bytes) throw new ProblemError('upload.unfinished');
    const pieces: Buffer[] = [];
    for (const key of pieceKeys(actor, row)) {
      const piece = await this.storage.read(key);
      if (!piece) throw new ProblemError('upload.unfinished', 'A piece of the file was lost. Please send it again');
      pieces.push(await buffer(piece.stream));
    }
    return { name: row.name, bytes: Buffer.concat(pieces) };
  }

  /** Forgets the upload and its pieces; having none is no failure. */
  async remove(actor: Actor, id: string): Promise<null> {
    await this.forget(actor, id);
    return null;
  }

  /** A piece may have been stored and never noted: the one after the last is looked for too. */
  async forget(owner: Owner, id: string): Promise<void> {
    const row = await this.database.write(owner, (tx) => tx.first<UploadRow>('DELETE FROM upload WHERE trust_id = $1 AND id = $2 RETURNING id, name, bytes, received, pieces', [tx.trustId, id]), { idempotent: false });
    if (row) for (const key of [...pieceKeys(owner, row), pieceKey(owner, row.id, row.received)]) await this.storage.remove(key);
  }

  private async forgetOld(actor: Actor): Promise<void> {
    const old = await this.database.read(actor, (tx) => tx.query<{ id: string }>("SELECT id FROM upload WHERE trust_id = $1 AND person_id = $2 AND created_at < now() - interval '1 day' LIMIT 50", [tx.trustId, actor.personId]));
    for (const { id } of old) await this.forget(actor, id);
  }
}

const pieceKey = ({ trustId }: Pick<Owner, 'trustId'>, id: string, start: number): string => `${trustId}/uploads/${id}/${start}`;
function pieceKeys(owner: Owner, { id, pieces }: UploadRow): string[] {
  let start = 0;
  return pieces.map((size) => { const key = pieceKey(owner, id, start); start += size; return key; });
}
