// Administrative acts, newest first, with the word of the hash chain that nobody changed them.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';

const PAGE = 50;
interface Row { seq: number; at: Date; actor_name: string; act: string; subject: string; detail: Record<string, unknown>; hash: Buffer; previous_hash: Buffer; sound: boolean }

const LIST = `
  SELECT seq, at, actor_name, act, subject, detail, hash, previous_hash,
    hash = audit_hash(previous_hash, seq, at, actor_id, actor_name, act, subject, detail) AS sound
  FROM audit_entry WHERE trust_id = $1 AND ($2::bigint IS NULL OR seq < $2) ORDER BY seq DESC LIMIT ${PAGE + 1}`;

@Injectable()
export class ListAudit {
  constructor(private readonly database: Database) {}

  run(actor: Actor, cursor: string | undefined): Promise<Answer<'audit.list'>> {
    const [before] = decodeCursor(cursor, 1) ?? [null];
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<Row>(LIST, [tx.trustId, before]);
      const page = toPage(rows, PAGE, present, (row) => [row.seq]);
      return { ...page, intact: isIntact(rows, before === null ? null : Number(before)) };
    });
  }
}

const present = (row: Row): Answer<'audit.list'>['items'][number] =>
  ({ seq: row.seq, at: row.at.toISOString(), actor: row.actor_name, act: row.act, subject: row.subject, detail: row.detail });

/** Each entry's hash is right, no number is missing, and each entry names the hash of the one before, down to the very first. */
function isIntact(rows: readonly Row[], before: number | null): boolean {
  if (before !== null && before > 1 && rows[0]?.seq !== before - 1) return false;
  return rows.every((row, at) => {
    const older = rows[at + 1];
    if (!row.sound) return false;
    if (older) return older.seq === row.seq - 1 && older.hash.equals(row.previous_hash);
    return rows.length > PAGE || (row.seq === 1 && row.previous_hash.equals(Buffer.from([0])));
  });
}
