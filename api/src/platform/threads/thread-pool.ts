// A few threads that run one program: a job waits its turn, each is under a deadline, and what a thread does holds up no request.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { JobReply } from './answer-jobs';

export interface PoolLimits {
  readonly threads: number;
  /** Jobs that may wait for a thread. */
  readonly waiting: number;
  /** From when it is asked for, waiting included. */
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** Milliseconds without a job after which a thread ends. */
  readonly idle: number;
}

/** A thread's program by its name: bundled beside this file; tests bring their own bundle. */
export const programOf = (name: string): string => process.env[`TEST_${name.replaceAll('-', '_').toUpperCase()}`] ?? join(dirname(fileURLToPath(import.meta.url)), `${name}.js`);

/** Not done in time, too many waiting already, or more memory than a thread may have. */
export class TooMuch extends Error {}

interface Waiting<Job, Result> { readonly job: Job; readonly resolve: (result: Result) => void; readonly reject: (error: unknown) => void }
interface Thread<Job, Result> { readonly worker: Worker; current: Waiting<Job, Result> | null; idle?: NodeJS.Timeout }

export class ThreadPool<Job, Result> {
  readonly #threads = new Set<Thread<Job, Result>>();
  readonly #waiting: Waiting<Job, Result>[] = [];

  /** @param program a bundled file that calls `answerJobs`; @param onError hears why a thread died */
  constructor(private readonly program: string, private readonly limits: PoolLimits, private readonly onError: (error: unknown) => void) {}

  /** @throws TooMuch, or an Error with the stack of what the job threw */
  run(job: Job, milliseconds = this.limits.milliseconds): Promise<Result> {
    if (this.#waiting.length >= this.limits.waiting) return Promise.reject(new TooMuch('too many jobs are waiting'));
    return new Promise<Result>((resolve, reject) => {
      const settle = <T>(settled: (value: T) => void) => (value: T): void => {
        clearTimeout(deadline);
        settled(value);
      };
      const waiting: Waiting<Job, Result> = { job, resolve: settle(resolve), reject: settle(reject) };
      const deadline = setTimeout(() => this.giveUp(waiting), milliseconds);
      this.#waiting.push(waiting);
      this.next();
    });
  }

  /** Ends all threads; who still waits hears `reason`. */
  async close(reason: Error): Promise<void> {
    const threads = [...this.#threads];
    for (const waiting of this.#waiting.splice(0)) waiting.reject(reason);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    if (this.#waiting.length === 0) return;
    const thread = [...this.#threads].find(({ current }) => current === null) ?? (this.#threads.size < this.limits.threads ? this.start() : undefined);
    const waiting = thread && this.#waiting.shift();
    if (!thread || !waiting) return;
    clearTimeout(thread.idle);
    thread.current = waiting;
    thread.worker.postMessage(waiting.job);
  }

  private start(): Thread<Job, Result> {
    // Nothing of our environment: no secret is of use there.
    const worker = new Worker(this.program, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes } });
    const thread: Thread<Job, Result> = { worker, current: null };
    worker.unref();
    worker.on('message', (reply: JobReply<Result>) => this.answer(thread, reply));
    worker.on('error', this.onError);
    worker.on('exit', () => this.gone(thread));
    this.#threads.add(thread);
    return thread;
  }

  private answer(thread: Thread<Job, Result>, reply: JobReply<Result>): void {
    const { current } = thread;
    thread.current = null;
    thread.idle = setTimeout(() => void thread.worker.terminate(), this.limits.idle).unref();
    if ('result' in reply) current?.resolve(reply.result);
    else current?.reject(new Error(reply.failed));
    this.next();
  }

  /** A thread that ended: of itself (out of memory), or because its time was up. */
  private gone(thread: Thread<Job, Result>): void {
    clearTimeout(thread.idle);
    this.#threads.delete(thread);
    thread.current?.reject(new TooMuch('the thread ended'));
    this.next();
  }

  private giveUp(waiting: Waiting<Job, Result>): void {
    const place = this.#waiting.indexOf(waiting);
    if (place >= 0) this.#waiting.splice(place, 1);
    for (const thread of this.#threads) if (thread.current === waiting) void thread.worker.terminate();
    waiting.reject(new TooMuch('out of time'));
  }
}
