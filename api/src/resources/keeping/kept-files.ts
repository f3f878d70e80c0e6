// Files for other rooms: looked into and stored before anything refers to them, taken when something does, and gone with their bytes when nothing does any longer.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { KeptFile } from '@trellis/contracts';
import { Database, notFound, ProblemError, Storage, type Actor, type Tx } from '@trellis/platform';
import { Uploads } from '../attaching/uploads';
import { plainName } from '../parsing/file-kinds';
import { Parser } from '../parsing/parser';
import type { SentFile } from '../send-file';

export type KeptRow = KeptFile & { readonly stored_as: string; readonly [column: string]: unknown };
/** Whose bytes are read. */
export type StoredFile = Pick<KeptRow, 'stored_as' | 'name' | 'type' | 'small'>;

const COLUMNS = 'id, name, kind, type, bytes, pages, small, width, height, stored_as';
/** Enough for any screen; a photograph of a phone has ten times as many bytes as it needs. */
const MOST_SIDE = 2400;
const FOUND = `SELECT ${COLUMNS} FROM kept_file WHERE trust_id = $1 AND person_id = $2 AND upload_id = $3`;
const KEEP = `INSERT INTO kept_file (trust_id, person_id, upload_id, stored_as, name, kind, type, bytes, pages, small, width, height) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`;
const TAKE = `UPDATE kept_file SET taken = true WHERE trust_id = $1 AND person_id = $2 AND id = ANY($3) AND NOT taken RETURNING ${COLUMNS}`;
/** Another row on the same bytes, which says neither who sent it nor what they called it. */
const UNNAME = `WITH gone AS (DELETE FROM kept_file WHERE trust_id = $1 AND id = $2 RETURNING *)
  INSERT INTO kept_file (trust_id, stored_as, name, kind, type, bytes, pages, small, width, height, taken) SELECT trust_id, stored_as, $3, kind, type, bytes, pages, small, width, height, true FROM gone RETURNING ${COLUMNS}`;
const UNTAKEN = "SELECT id FROM kept_file WHERE trust_id = $1 AND NOT taken AND created_at < now() - interval '30 days' LIMIT 200";

@Injectable()
export class KeptFiles {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly parser: Parser, private readonly uploads: Uploads) {}

  /** The same upload is kept once; a repeat is answered with it. @throws ProblemError file.refused in words for whoever chose the file. */
  async keep(actor: Actor, uploadId: string): Promise<KeptFile> {
    const before = await this.database.read(actor, (tx) => tx.first<KeptRow>(FOUND, [tx.trustId, actor.personId, uploadId]));
    if (before) return presentKept(before);
    const { name, bytes } = await this.uploads.whole(actor, uploadId);
    const row = await this.store(actor, name, bytes, uploadId).catch(async (error: unknown) => { if (error instanceof ProblemError) await this.uploads.remove(actor, uploadId); throw error; });
    await this.uploads.remove(actor, uploadId);
    return row ? presentKept(row) : this.keep(actor, uploadId);
  }

  /** What is at hand already, as the demo's pictures are. Undefined where this upload was kept meanwhile. */
  async store(owner: Pick<Actor, 'trustId' | 'personId'>, name: string, bytes: Buffer, uploadId: string | null = null): Promise<KeptRow | undefined> {
    const seen = await this.parser.run({ do: 'inspect', name, bytes, mostSide: MOST_SIDE });
    const whole = seen.clean ? Buffer.from(seen.clean) : bytes;
    const storedAs = randomUUID();
    await this.storage.put(wholeKey(owner.trustId, storedAs), whole, seen.type);
    if (seen.small) await this.storage.put(smallKey(owner.trustId, storedAs), Buffer.from(seen.small), 'image/webp');
    // No key of the request is kept beside the person: a question without a name may take the file.
    const row = await this.database.write(owner, (tx) => tx.first<KeptRow>(KEEP, [tx.trustId, owner.personId, uploadId, storedAs, plainName(name, seen.extension), seen.kind, seen.type, whole.length, seen.pages, seen.small !== null, seen.size?.width ?? null, seen.size?.height ?? null]), { idempotent: false });
    if (!row) await this.forgetBytes(owner.trustId, storedAs);
    return row;
  }

  /** What nothing refers to yet, as its sender sees it. */
  async mine(actor: Actor, id: string): Promise<KeptRow> {
    const row = await this.database.read(actor, (tx) => tx.first<KeptRow>(`SELECT ${COLUMNS} FROM kept_file WHERE trust_id = $1 AND person_id = $2 AND id = $3 AND NOT taken`, [tx.trustId, actor.personId, id]));
    if (!row) throw notFound();
    return row;
  }

  /** Thrown away before anything referred to it; having none is no failure. */
  async discard(actor: Actor, id: string): Promise<null> {
    await this.database.write(actor, async (tx) => { if (await tx.first('SELECT 1 AS mine FROM kept_file WHERE trust_id = $1 AND person_id = $2 AND id = $3 AND NOT taken FOR UPDATE', [tx.trustId, actor.personId, id])) await this.letGo(tx, [id]); }, { idempotent: false });
    return null;
  }

  /** From now on something refers to them, in this order; undefined where one is not there to be taken. */
  async take(tx: Tx, actor: Pick<Actor, 'personId'>, ids: readonly string[]): Promise<KeptRow[] | undefined> {
    const rows = new Map((await tx.query<KeptRow>(TAKE, [tx.trustId, actor.personId, ids])).map((row) => [row.id, row]));
    const taken = ids.flatMap((id) => rows.get(id.toLowerCase()) ?? []);
    return taken.length === ids.length ? taken : undefined;
  }

  /** No row says any longer who sent them. */
  async unname(tx: Tx, rows: readonly KeptRow[], nameOf: (row: KeptRow, place: number) => string): Promise<KeptRow[]> {
    const unnamed: KeptRow[] = [];
    for (const [place, row] of rows.entries()) unnamed.push((await tx.first<KeptRow>(UNNAME, [tx.trustId, row.id, nameOf(row, place)]))!);
    return unnamed;
  }

  /** Nothing refers to them any longer: their bytes go when that is certain. */
  async letGo(tx: Tx, ids: readonly string[]): Promise<void> {
    const gone = await tx.query<{ stored_as: string }>('DELETE FROM kept_file WHERE trust_id = $1 AND id = ANY($2) RETURNING stored_as', [tx.trustId, ids]);
    tx.afterCommit(async () => { for (const { stored_as } of gone) await this.forgetBytes(tx.trustId, stored_as); });
  }

  /** Whoever asks has seen that the reader may have it. */
  async read(trustId: string, row: StoredFile, which: 'whole' | 'small'): Promise<SentFile> {
    const stored = which === 'small' && !row.small ? null : await this.storage.read((which === 'small' ? smallKey : wholeKey)(trustId, row.stored_as));
    if (!stored) throw notFound();
    return { name: row.name, type: which === 'small' ? 'image/webp' : row.type, ...stored };
  }

  /** What was sent and never used. A draft that waits as long has been forgotten by its browser, too. */
  async forgetUntaken(trustId: string): Promise<void> {
    await this.database.write({ trustId }, async (tx) => this.letGo(tx, (await tx.query<{ id: string }>(UNTAKEN, [trustId])).map(({ id }) => id)), { idempotent: false });
  }

  private async forgetBytes(trustId: string, storedAs: string): Promise<void> {
    for (const key of [wholeKey, smallKey]) await this.storage.remove(key(trustId, storedAs));
  }
}

const wholeKey = (trustId: string, storedAs: string): string => `${trustId}/kept/${storedAs}`;
const smallKey = (trustId: string, storedAs: string): string => `${wholeKey(trustId, storedAs)}.small`;
export const presentKept = ({ id, name, kind, type, bytes, pages, small, width, height }: KeptRow): KeptFile => ({ id, name, kind, type, bytes, pages, small, width, height });
