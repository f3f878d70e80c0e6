// Merges lessons in threads of their own: two at a time, each under a deadline.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { LessonDocument, Merge } from '@trellis/lesson';
import { Log, ProblemError } from '@trellis/platform';
import { programOf, ThreadPool, TooMuch } from '@trellis/platform/threads';
import type { MergeJob } from './merge-worker';

const LIMITS = { threads: 2, waiting: 200, milliseconds: 10_000, heapMegabytes: 512, idle: 60_000 };

@Injectable()
export class LessonMerger implements OnApplicationShutdown {
  readonly #pool: ThreadPool<MergeJob, Merge>;

  constructor(log: Log) {
    this.#pool = new ThreadPool(programOf('merge-worker'), LIMITS, (error) => log.error('lesson-merger', error));
  }

  /**
   * The merge of two versions that grew from `base`; the time waiting for a thread counts too.
   * @throws ProblemError merge.too_slow when it is not done in time, or too many are waiting already.
   */
  async run(base: LessonDocument, ours: LessonDocument, theirs: LessonDocument, milliseconds?: number): Promise<Merge> {
    try {
      return await this.#pool.run({ base, ours, theirs }, milliseconds);
    } catch (error) {
      throw error instanceof TooMuch ? new ProblemError('merge.too_slow', undefined, { retryAfter: 60 }) : error;
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.#pool.close(new ProblemError('service.unavailable'));
  }
}
