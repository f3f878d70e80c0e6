// Puts back what stood in one's version before a change was taken, as long as nothing was saved since.
import { Injectable } from '@nestjs/common';
import { Database, notFound, ProblemError, type Actor } from '@trellis/platform';
import { describeDocument } from '../accept-document';
import { lockResource } from '../resource.access';
import { WriteRevision } from '../write-revision';
import { readLesson } from './my-version';

const TAKEN = 'DELETE FROM taken_change WHERE trust_id = $1 AND resource_id = $2 AND from_id = $3 AND block_id = $4 AND taker_id = $5 RETURNING number';
const DRAFT = 'SELECT 1 FROM draft WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3';

@Injectable()
export class UntakeChange {
  constructor(private readonly database: Database, private readonly writeRevision: WriteRevision) {}

  run(actor: Actor, { id, fromId, blockId }: { id: string; fromId: string; blockId: string }): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const row = await lockResource(tx, actor, id, 'edit');
      const taken = await tx.first<{ number: number }>(TAKEN, [tx.trustId, id, fromId, blockId, actor.personId]);
      if (!taken) throw notFound();
      if (taken.number !== row.number) throw new ProblemError('thing.stale', 'You have saved your version since. Its history has what was there before', { context: { currentNumber: row.number } });
      if (await tx.first(DRAFT, [tx.trustId, id, actor.personId])) throw new ProblemError('draft.unsaved');
      await this.writeRevision.run(tx, actor, row, describeDocument(await readLesson(tx, id, row.number - 1)), 'Put back what was there before');
      return null;
    });
  }
}
