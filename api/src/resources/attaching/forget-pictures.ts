// Throws away pictures that were uploaded into a lesson or a post and are shown nowhere thirty days later.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Schedule, Storage } from '@trellis/platform';
import { storageKey } from '../file-key';
import { unusedBytes } from './unused-bytes';

const DAILY = 24 * 3600;
const AT_ONCE = 1000;
interface Due { readonly id: string; readonly stays: boolean | null }

@Injectable()
export class ForgetPictures implements OnModuleInit {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(DAILY, 'pictures shown nowhere', (trustId) => this.run(trustId));
  }

  /** Revisions and posts keep what they say, so a picture in one of them stays for good; one in a draft is looked for again. */
  async run(trustId: string): Promise<void> {
    const orphans = await this.database.write({ trustId }, async (tx) => {
      const due = await tx.query<Due>('SELECT id, stays FROM pictures_due($1)', [AT_ONCE]);
      const those = (stays: boolean | null): string[] => due.filter((picture) => picture.stays === stays).map(({ id }) => id);
      await tx.count("UPDATE file SET shown_at = CASE WHEN id = ANY($2::uuid[]) THEN 'infinity' ELSE now() END WHERE trust_id = $1 AND id = ANY($2::uuid[] || $3::uuid[])", [tx.trustId, those(true), those(false)]);
      const gone = await tx.query<{ sha256: Buffer }>('DELETE FROM file WHERE trust_id = $1 AND id = ANY($2) RETURNING sha256', [tx.trustId, those(null)]);
      return unusedBytes(tx, gone.map(({ sha256 }) => sha256));
    }, { idempotent: false });
    for (const hash of orphans) await this.storage.remove(storageKey(trustId, hash));
  }
}
