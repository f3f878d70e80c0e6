// After an offer is taken: when the adaptation has everything its original now says, it stands on that, and there is nothing left to review.
import { Injectable } from '@nestjs/common';
import { changedBlocks, type LessonDocument } from '@trellis/lesson';
import { Database, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { countDeed } from '../count-deed';
import { LessonMerger } from '../merging/lesson-merger';
import { readLesson } from '../read-revision';
import { RESOURCE_COLUMNS, type ResourceRow } from '../resource.access';
import { ResourceIndex } from '../resource-index';
import { isLevel } from '../review.presenter';

const READ = `SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE r.trust_id = $1 AND r.id = $2 AND r.origin_id = $3 AND r.origin_number < $4`;
interface Behind { readonly row: ResourceRow; readonly base: LessonDocument; readonly mine: LessonDocument; readonly theirs: LessonDocument }

@Injectable()
export class LevelAdaptation {
  constructor(private readonly database: Database, private readonly lessonMerger: LessonMerger, private readonly index: ResourceIndex, private readonly outbox: Outbox) {}

  /** In steps of its own, so that nothing is locked while the versions are compared; what was saved meanwhile is left for its author to look at. */
  async run(actor: Actor, adaptationId: string, originalId: string, number: number): Promise<void> {
    const values = [adaptationId, originalId, number];
    const behind = await this.database.read(actor, async (tx): Promise<Behind | undefined> => {
      const row = await tx.first<ResourceRow>(READ, [tx.trustId, ...values]);
      return row && { row, base: await readLesson(tx, originalId, row.origin_number!), mine: await readLesson(tx, row.id, row.number), theirs: await readLesson(tx, originalId, number) };
    });
    if (!behind || !await this.saysAll(behind)) return;
    await this.database.write(actor, async (tx) => {
      const row = await tx.first<ResourceRow>(`${READ} FOR NO KEY UPDATE`, [tx.trustId, ...values]);
      if (row?.number === behind.row.number && row.origin_number === behind.row.origin_number) await this.moveUp(tx, actor, row, { originalId, number, left: changedBlocks(behind.theirs, behind.mine).length });
    }, { idempotent: false });
  }

  private async moveUp(tx: Tx, actor: Actor, row: ResourceRow, { originalId, number, left }: { originalId: string; number: number; left: number }): Promise<void> {
    await tx.count('UPDATE resource SET origin_number = $3, changed_blocks = $4 WHERE trust_id = $1 AND id = $2', [tx.trustId, row.id, number, left]);
    await this.outbox.add(tx, 'resource.changed', { resourceId: row.id, personId: actor.personId, number: row.number });
    // All of it is in the original now: what is left is a copy.
    if (row.changed_blocks > 0 && left === 0) await countDeed(tx, this.index, originalId, 'adapted', -1);
  }

  /** What takes too long to find out is no reason to refuse an answer: then its author looks for themselves. */
  private async saysAll({ base, mine, theirs }: Behind): Promise<boolean> {
    try {
      return isLevel(await this.lessonMerger.run(base, mine, theirs));
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'merge.too_slow') return false;
      throw error;
    }
  }
}
