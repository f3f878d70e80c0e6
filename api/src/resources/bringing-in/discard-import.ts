// Throws away what was read and not saved, with the pictures that no lesson took.
import { Injectable } from '@nestjs/common';
import { Database, Storage, type Actor } from '@trellis/platform';
import { unusedBytes } from '../attaching/unused-bytes';
import type { Owner } from '../attaching/uploads';
import { storageKey } from '../file-key';
import { loadImport, type FoundRow } from './import.access';

@Injectable()
export class DiscardImport {
  constructor(private readonly database: Database, private readonly storage: Storage) {}

  async run(actor: Actor, id: string): Promise<null> {
    await this.database.read(actor, (tx) => loadImport(tx, id));
    await this.forget(actor, id);
    return null;
  }

  /** Gone already is no failure. */
  async forget(owner: Owner, id: string): Promise<void> {
    const orphans = await this.database.write(owner, async (tx) => {
      const rows = await tx.query<Pick<FoundRow, 'pictures'>>('SELECT pictures FROM found_lesson WHERE trust_id = $1 AND import_id = $2 AND saved_as IS NULL', [tx.trustId, id]);
      const ids = rows.flatMap(({ pictures }) => pictures.map((picture) => picture.id));
      const gone = await tx.query<{ sha256: Buffer }>('DELETE FROM file WHERE trust_id = $1 AND id = ANY($2) AND person_id = $3 RETURNING sha256', [tx.trustId, ids, owner.personId]);
      await tx.count('DELETE FROM lesson_import WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
      return unusedBytes(tx, gone.map(({ sha256 }) => sha256));
    }, { idempotent: false });
    for (const hash of orphans) await this.storage.remove(storageKey(owner.trustId, hash));
  }
}
