// What an adaptation changes in the revision it stands on, worked out before anything is locked: merging takes its time.
import { Injectable } from '@nestjs/common';
import type { Merge } from '@trellis/lesson';
import { Database, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { LessonMerger } from '../merging/lesson-merger';
import { readLesson } from '../read-revision';
import type { ResourceRow } from '../resource.access';

type Version = Pick<ResourceRow, 'id' | 'number' | 'origin_id' | 'origin_number'>;
/** Of which versions it is told. */
export interface Compared { readonly version: Version; readonly merge: Merge }

const OWN = 'SELECT id, number, origin_id, origin_number FROM resource WHERE trust_id = $1 AND id = $2 AND author_id = $3 AND origin_id IS NOT NULL';
const OF_OFFER = 'SELECT adaptation_id AS id FROM offer WHERE trust_id = $1 AND id = $2 AND person_id = $3';

@Injectable()
export class CompareForOffer {
  constructor(private readonly database: Database, private readonly lessonMerger: LessonMerger) {}

  /** Null where there is nothing of one's own to compare: what to say of that is for the write to decide, which sees a repeat first. */
  run(actor: Actor, adaptationId: string): Promise<Compared | null> {
    return this.compare(actor, () => Promise.resolve(adaptationId));
  }

  ofOffer(actor: Actor, offerId: string): Promise<Compared | null> {
    return this.compare(actor, async (tx) => (await tx.first<{ id: string }>(OF_OFFER, [tx.trustId, offerId, actor.personId]))?.id);
  }

  private async compare(actor: Actor, find: (tx: Tx) => Promise<string | undefined>): Promise<Compared | null> {
    const read = await this.database.read(actor, async (tx) => {
      const id = await find(tx);
      const version = id && await tx.first<Version>(OWN, [tx.trustId, id, actor.personId]);
      return version ? { version, base: await readLesson(tx, version.origin_id!, version.origin_number!), mine: await readLesson(tx, version.id, version.number) } : null;
    });
    return read && { version: read.version, merge: await this.lessonMerger.run(read.base, read.base, read.mine) };
  }
}

/** @throws ProblemError thing.stale when the adaptation was saved or moved up since it was compared. */
export function stillAs(compared: Compared | null, { number, origin_number }: Version): Merge {
  if (!compared || compared.version.number !== number || compared.version.origin_number !== origin_number) throw savedMeanwhile(number);
  return compared.merge;
}

export const savedMeanwhile = (currentNumber: number): ProblemError => new ProblemError('thing.stale', 'Your version was saved meanwhile. Look at its changes again', { context: { currentNumber } });
