// Works out figures in a thread of their own, one closing after another.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Log, ProblemError, type Tx } from '@trellis/platform';
import { programOf, ThreadPool } from '@trellis/platform/threads';
import type { FigureJob, FigureJobs } from './figures-worker';

/** Nobody waits for it at a screen: a closing that is cut short is taken up again. */
const LIMITS = { threads: 1, waiting: 10_000, milliseconds: 600_000, heapMegabytes: 1024, idle: 60_000 };

/** A transaction whose next question waits for this thread: it is idle for longer than one that was forgotten may be. */
export async function waitsForFigures(tx: Tx): Promise<void> {
  await tx.query("SET LOCAL idle_in_transaction_session_timeout = '15min'");
}

@Injectable()
export class FigureThread implements OnApplicationShutdown {
  readonly #pool: ThreadPool<FigureJob, unknown>;

  constructor(log: Log) {
    this.#pool = new ThreadPool(programOf('figures-worker'), LIMITS, (error) => log.error('figures', error));
  }

  /** What the job of that name makes of its input, which is copied there and back: plain data, maps and sets. */
  run<Name extends keyof FigureJobs>(name: Name, ...given: Parameters<FigureJobs[Name]>): Promise<ReturnType<FigureJobs[Name]>> {
    return this.#pool.run({ name, given } as FigureJob) as Promise<ReturnType<FigureJobs[Name]>>;
  }

  onApplicationShutdown(): Promise<void> {
    return this.#pool.close(new ProblemError('service.unavailable'));
  }
}
