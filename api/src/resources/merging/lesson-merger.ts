// Merges lessons in threads of their own: two at a time, each under a deadline.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { LessonDocument, Merge } from '@trellis/lesson';
import { Log, ProblemError } from '@trellis/platform';
import type { MergeJob, MergeReply } from './merge-worker';

/** Bundled beside this file; tests bring their own bundle. */
const PROGRAM = process.env['TEST_MERGE_WORKER'] ?? join(dirname(fileURLToPath(import.meta.url)), 'merge-worker.js');
const LIMITS = { threads: 2, waiting: 200, milliseconds: 10_000, heapMegabytes: 512, idle: 60_000 };

interface Waiting {
  readonly job: MergeJob;
  readonly resolve: (merge: Merge) => void;
  readonly reject: (error: unknown) => void;
}
interface Thread {
  readonly worker: Worker;
  current: Waiting | null;
  idle?: NodeJS.Timeout;
}

const tooSlow = (): ProblemError => new ProblemError('merge.too_slow', undefined, { retryAfter: 60 });

@Injectable()
export class LessonMerger implements OnApplicationShutdown {
  readonly #threads = new Set<Thread>();
  readonly #waiting: Waiting[] = [];

  constructor(private readonly log: Log) {}

  /**
   * The merge of two versions that grew from `base`; the time waiting for a thread counts too.
   * @throws ProblemError merge.too_slow when it is not done in time, or too many are waiting already.
   */
  run(base: LessonDocument, ours: LessonDocument, theirs: LessonDocument, milliseconds: number = LIMITS.milliseconds): Promise<Merge> {
    if (this.#waiting.length >= LIMITS.waiting) return Promise.reject(tooSlow());
    return new Promise<Merge>((resolve, reject) => {
      const settle = <T>(settled: (value: T) => void) => (value: T): void => {
        clearTimeout(deadline);
        settled(value);
      };
      const waiting: Waiting = { job: { base, ours, theirs }, resolve: settle(resolve), reject: settle(reject) };
      const deadline = setTimeout(() => this.giveUp(waiting), milliseconds);
      this.#waiting.push(waiting);
      this.next();
    });
  }

  private next(): void {
    if (this.#waiting.length === 0) return;
    const thread = [...this.#threads].find(({ current }) => current === null) ?? (this.#threads.size < LIMITS.threads ? this.start() : undefined);
    const waiting = thread && this.#waiting.shift();
    if (!thread || !waiting) return;
    clearTimeout(thread.idle);
    thread.current = waiting;
    thread.worker.postMessage(waiting.job);
  }

  private start(): Thread {
    // Nothing of our environment: no secret is of use there.
    const worker = new Worker(PROGRAM, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes } });
    const thread: Thread = { worker, current: null };
    worker.unref();
    worker.on('message', (reply: MergeReply) => this.answer(thread, reply));
    worker.on('error', (error) => this.log.error('lesson-merger', error));
    worker.on('exit', () => this.gone(thread));
    this.#threads.add(thread);
    return thread;
  }

  private answer(thread: Thread, reply: MergeReply): void {
    const { current } = thread;
    thread.current = null;
    thread.idle = setTimeout(() => void thread.worker.terminate(), LIMITS.idle).unref();
    if ('merge' in reply) current?.resolve(reply.merge);
    else current?.reject(new Error(reply.failed));
    this.next();
  }

  /** A thread that ended: of itself (out of memory), or because its time was up. */
  private gone(thread: Thread): void {
    clearTimeout(thread.idle);
    this.#threads.delete(thread);
    thread.current?.reject(tooSlow());
    this.next();
  }

  private giveUp(waiting: Waiting): void {
    const place = this.#waiting.indexOf(waiting);
    if (place >= 0) this.#waiting.splice(place, 1);
    for (const thread of this.#threads) if (thread.current === waiting) void thread.worker.terminate();
    waiting.reject(tooSlow());
  }

  async onApplicationShutdown(): Promise<void> {
    const threads = [...this.#threads];
    for (const waiting of this.#waiting.splice(0)) waiting.reject(new ProblemError('service.unavailable'));
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}
