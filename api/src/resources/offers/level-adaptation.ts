// After an offer is taken: when the adaptation has everything its original now says, it stands on that, and there is nothing left to review.
import { Injectable } from '@nestjs/common';
import { changedBlocks, type LessonDocument } from '@trellis/lesson';
import { Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { countDeed } from '../count-deed';
import { LessonMerger } from '../merging/lesson-merger';
import { readLesson } from '../read-revision';
import { RESOURCE_COLUMNS, type ResourceRow } from '../resource.access';
import { ResourceIndex } from '../resource-index';
import { isLevel } from '../review.presenter';

const LOCK = `SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE r.trust_id = $1 AND r.id = $2 FOR NO KEY UPDATE`;

@Injectable()
export class LevelAdaptation {
  constructor(private readonly lessonMerger: LessonMerger, private readonly index: ResourceIndex, private readonly outbox: Outbox) {}

  async run(tx: Tx, actor: Actor, adaptationId: string, originalId: string, number: number): Promise<void> {
    const row = await tx.first<ResourceRow>(LOCK, [tx.trustId, adaptationId]);
    if (!row || row.origin_id !== originalId || row.origin_number === null || row.origin_number >= number) return;
    const [base, mine, theirs] = [await readLesson(tx, originalId, row.origin_number), await readLesson(tx, row.id, row.number), await readLesson(tx, originalId, number)];
    if (!await this.saysAll(base, mine, theirs)) return;
    const left = changedBlocks(theirs, mine).length;
    await tx.count('UPDATE resource SET origin_number = $3, changed_blocks = $4 WHERE trust_id = $1 AND id = $2', [tx.trustId, row.id, number, left]);
    await this.outbox.add(tx, 'resource.changed', { resourceId: row.id, personId: actor.personId, number: row.number });
    // All of it is in the original now: what is left is a copy.
    if (row.changed_blocks > 0 && left === 0) await countDeed(tx, this.index, originalId, 'adapted', -1);
  }

  /** What takes too long to find out is no reason to refuse an answer: then its author looks for themselves. */
  private async saysAll(base: LessonDocument, mine: LessonDocument, theirs: LessonDocument): Promise<boolean> {
    try {
      return isLevel(await this.lessonMerger.run(base, mine, theirs));
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'merge.too_slow') return false;
      throw error;
    }
  }
}
