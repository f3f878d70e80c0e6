// Works out everything about what teachers change anew from the revisions: after an import, a demo, or in doubt.
import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@trellis/platform';
import { noteChanges } from './note-changes';

@Injectable()
export class RebuildChanges {
  constructor(private readonly database: Database) {}

  /** Returns how many adaptations were looked at. */
  async run(scope: Scope): Promise<number> {
    const ids = await this.database.write(scope, async (tx) => {
      for (const table of ['block_change', 'adapter', 'block_tally', 'adaptation_tally']) await tx.count(`DELETE FROM ${table} WHERE trust_id = $1`, [tx.trustId]);
      return tx.query<{ id: string }>('SELECT id FROM resource WHERE trust_id = $1 AND origin_id IS NOT NULL ORDER BY id', [tx.trustId]);
    });
    // One transaction each: a reader meanwhile sees counts that grow, and no save waits for all of them.
    for (const { id } of ids) await this.database.write(scope, (tx) => noteChanges(tx, id));
    return ids.length;
  }
}
