// Takes out of pictures that were stored before it was done on the way in what cameras noted in them. Each once; begun anew after an interruption, and nothing left to do when all are done.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Log, ProblemError, Schedule, Storage, type Tx } from '@trellis/platform';
import { storageKey } from '../file-key';
import { Parser } from '../parsing/parser';
import { unusedBytes } from './unused-bytes';

const EVERY_SECONDS = 60;
const AT_ONCE = 100;
interface Picture { readonly sha256: Buffer; readonly name: string; readonly type: string }
const DUE = `SELECT sha256, min(name) AS name, min(type) AS type FROM (
    SELECT sha256, name, type FROM file WHERE trust_id = $1 AND camera_notes = 'perhaps' UNION ALL SELECT sha256, name, type FROM attachment WHERE trust_id = $1 AND camera_notes = 'perhaps') p
  GROUP BY sha256 ORDER BY sha256 LIMIT ${AT_ONCE}`;

/** `none`: nothing was noted, or it is gone. `kept`: its parts cannot be told apart, so it stays as it is. */
type Notes = 'none' | 'kept';

@Injectable()
export class StripOldPictures implements OnModuleInit {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly parser: Parser, private readonly schedule: Schedule, private readonly log: Log) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'what cameras noted', async (trustId) => { await this.run(trustId); });
  }

  /** How many it has looked at. */
  async run(trustId: string): Promise<number> {
    const due = await this.database.read({ trustId }, (tx) => tx.query<Picture & Record<string, unknown>>(DUE, [trustId]));
    for (const picture of due) await this.strip(trustId, picture);
    await this.removeLeft(trustId);
    return due.length;
  }

  private async strip(trustId: string, { sha256, name, type }: Picture): Promise<void> {
    const stored = await this.storage.read(storageKey(trustId, sha256));
    const before = stored && await buffer(stored.stream);
    const seen = before && await this.parser.run({ do: 'inspect', name, bytes: before }).catch((error: unknown) => { if (error instanceof ProblemError) return null; throw error; });
    if (before && !seen?.clean) this.log.warn(`picture ${sha256.toString('hex')} of trust ${trustId} cannot be told apart and stays as it is`);
    if (!before || !seen?.clean) return this.settle(trustId, sha256, before ? 'kept' : 'none');
    const clean = Buffer.from(seen.clean);
    const now = createHash('sha256').update(clean).digest();
    if (now.equals(sha256)) return this.settle(trustId, sha256, 'none');
    await this.storage.put(storageKey(trustId, now), clean, type);
    if (seen.small) await this.storage.put(`${storageKey(trustId, now)}.small`, Buffer.from(seen.small), 'image/webp');
    await this.database.write({ trustId }, (tx) => renameBytes(tx, sha256, now, clean.length), { idempotent: false });
  }

  private async settle(trustId: string, sha256: Buffer, notes: Notes): Promise<void> {
    await this.database.write({ trustId }, async (tx) => {
      for (const table of ['file', 'attachment']) await tx.count(`UPDATE ${table} SET camera_notes = $3 WHERE trust_id = $1 AND sha256 = $2`, [trustId, sha256, notes]);
    }, { idempotent: false });
  }

  /** After the pictures: whoever was just reading one has it by then. Written down first, so that nothing stays behind when the process ends here. */
  private async removeLeft(trustId: string): Promise<void> {
    const written = await this.database.read({ trustId }, (tx) => tx.query<{ sha256: Buffer }>('SELECT sha256 FROM left_bytes WHERE trust_id = $1', [trustId]));
    const hashes = written.map((row) => row.sha256);
    if (!hashes.length) return;
    for (const hash of await this.database.read({ trustId }, (tx) => unusedBytes(tx, hashes))) for (const key of [storageKey(trustId, hash), `${storageKey(trustId, hash)}.small`]) await this.storage.remove(key);
    await this.database.write({ trustId }, (tx) => tx.count('DELETE FROM left_bytes WHERE trust_id = $1 AND sha256 = ANY ($2)', [trustId, hashes]), { idempotent: false });
  }
}

/** Whatever stood on the old bytes stands on the new ones, under the ids it had. A copy made at this moment waits, or makes this wait for the next time. */
async function renameBytes(tx: Tx, before: Buffer, now: Buffer, bytes: number): Promise<void> {
  const change = [tx.trustId, before, now];
  await tx.count('INSERT INTO file_look (trust_id, sha256, text, pages, small, note) SELECT trust_id, $3, text, pages, small, note FROM file_look WHERE trust_id = $1 AND sha256 = $2 ON CONFLICT DO NOTHING', change);
  for (const table of ['file', 'attachment']) await tx.count(`UPDATE ${table} SET sha256 = $3, bytes = $4, camera_notes = 'none' WHERE trust_id = $1 AND sha256 = $2`, [...change, bytes]);
  await tx.count('DELETE FROM file_look WHERE trust_id = $1 AND sha256 = $2', [tx.trustId, before]);
  await tx.count('INSERT INTO left_bytes (trust_id, sha256) VALUES ($1, $2) ON CONFLICT DO NOTHING', [tx.trustId, before]);
}
