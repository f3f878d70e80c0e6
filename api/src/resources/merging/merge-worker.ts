// A thread that does nothing but merge lessons, so that a long merge holds up no request.
import { mergeLessons, type LessonDocument } from '@trellis/lesson';
import { answerJobs } from '@trellis/platform/threads';

export interface MergeJob {
  readonly base: LessonDocument;
  readonly ours: LessonDocument;
  readonly theirs: LessonDocument;
}

answerJobs(({ base, ours, theirs }: MergeJob) => mergeLessons(base, ours, theirs));
