// Works out everything about what teachers change anew from the revisions: after an import, a demo, or in doubt.
import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@trellis/platform';
import { writeChanges } from './note-changes';
import { publishTally } from './publish-tally';

@Injectable()
export class RebuildChanges {
  constructor(private readonly database: Database) {}

  /** Returns how many adaptations were looked at. */
  async run(scope: Scope): Promise<number> {
    const adaptations = await this.database.write(scope, async (tx) => {
      // What was published stays until enough people differ from it: to forget it here would publish the difference.
      for (const table of ['block_change', 'adapter']) await tx.count(`DELETE FROM ${table} WHERE trust_id = $1`, [tx.trustId]);
      return tx.query<{ id: string; origin_id: string }>('SELECT id, origin_id FROM resource WHERE trust_id = $1 AND origin_id IS NOT NULL ORDER BY id', [tx.trustId]);
    });
    // One transaction each: no save waits for all of them. Counts are published once everybody is known.
    for (const { id } of adaptations) await this.database.write(scope, (tx) => writeChanges(tx, id));
    for (const originId of new Set(adaptations.map(({ origin_id }) => origin_id))) await this.database.write(scope, (tx) => publishTally(tx, originId));
    return adaptations.length;
  }
}
