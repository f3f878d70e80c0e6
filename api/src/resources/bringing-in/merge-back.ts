// A lesson that comes back from Word to one that moved on meanwhile: both put together, before anything is locked.
import { Injectable } from '@nestjs/common';
import type { LessonDocument } from '@trellis/lesson';
import { Database, type Actor } from '@trellis/platform';
import { LessonMerger } from '../merging/lesson-merger';
import { readLesson } from '../read-revision';
import { loadResource } from '../resource.access';
import type { Matched } from './match-origin';

/** What to save on top of the revision `number`; where both changed the same words, the current ones stand and are counted. */
export interface MergedBack { readonly number: number; readonly doc: LessonDocument; readonly conflicts: number }

@Injectable()
export class MergeBack {
  constructor(private readonly database: Database, private readonly lessonMerger: LessonMerger) {}

  async run(actor: Actor, { base, document, originId, originNumber }: Matched): Promise<MergedBack> {
    const { number, now } = await this.database.read(actor, async (tx) => {
      const current = await loadResource(tx, actor, originId);
      return { number: current.number, now: await readLesson(tx, originId, current.number) };
    });
    if (number === originNumber) return { number, doc: document, conflicts: 0 };
    const { doc, conflicts } = await this.lessonMerger.run(base, now, document);
    return { number, doc, conflicts: conflicts.length };
  }
}
