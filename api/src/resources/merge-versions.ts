// Lays two versions of a lesson that grew from one over each other.
import { Injectable } from '@nestjs/common';
import { mergeLessons, type LessonDocument, type Merge } from '@trellis/lesson';

@Injectable()
export class MergeVersions {
  run(base: LessonDocument, ours: LessonDocument, theirs: LessonDocument): Promise<Merge> {
    return Promise.resolve(mergeLessons(base, ours, theirs));
  }
}
