// Lays what somebody wrote over what was saved, or kept in another tab, since they began: nobody overwrites anybody.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { Database, invalidField, type Actor } from '@trellis/platform';
import { acceptDocument } from './accept-document';
import { LessonMerger } from './merging/lesson-merger';
import { readLesson } from './read-revision';
import { loadResource } from './resource.access';
import { toReview } from './review.presenter';

const NOTHING: LessonDocument = { type: 'doc', content: [] };

@Injectable()
export class ReviewRevision {
  constructor(private readonly database: Database, private readonly lessonMerger: LessonMerger) {}

  async run(actor: Actor, id: string, { document, baseNumber, theirs }: Parsed<'revision.review'>['body']): Promise<Answer<'revision.review'>> {
    const mine = acceptDocument(document).doc;
    const { number, base, against } = await this.database.read(actor, async (tx) => {
      const row = await loadResource(tx, actor, id, 'edit');
      if (baseNumber > row.number) throw invalidField('body.baseNumber', 'There is no such version yet');
      return {
        number: row.number, base: baseNumber === 0 ? NOTHING : await readLesson(tx, id, baseNumber),
        against: theirs ? acceptDocument(theirs).doc : await readLesson(tx, id, row.number),
      };
    });
    return { number, review: toReview(await this.lessonMerger.run(base, mine, against)) };
  }
}
