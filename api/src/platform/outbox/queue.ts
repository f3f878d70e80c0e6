// The job queue (pg-boss) of this process: started with the application, drained before it stops.
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss, type JobResult } from 'pg-boss';
import { CONNECTIONS, type Connections } from '../database/connections';
import type { Tx } from '../database/tx';
import { Log } from '../log';
import { QUEUE_SCHEMA } from './queues';

const JOBS_AT_ONCE = 500;
/** The queue's statements as part of somebody's transaction. */
type Statements = NonNullable<NonNullable<Parameters<PgBoss['insert']>[2]>['db']>;
const inside = (tx: Tx): Statements => ({ executeSql: async (text, values) => ({ rows: await tx.query(text, values ?? [], { prepared: false }) }) });

@Injectable()
export class Queue implements OnApplicationShutdown {
  readonly boss: PgBoss;
  readonly #workers: string[] = [];
  #wakeSoon: NodeJS.Immediate | undefined;

  constructor(@Inject(CONNECTIONS) connections: Connections, private readonly log: Log) {
    this.boss = new PgBoss({ connectionString: connections.app, schema: QUEUE_SCHEMA, migrate: false, createSchema: false, max: 3, reindex: false, monitorVacuum: false });
    this.boss.on('error', (error) => this.log.error('queue', error));
  }

  async start(): Promise<void> {
    await this.boss.start();
  }

  /** Handles a queue's jobs in batches; `handle` says which of them failed by throwing for that job alone. */
  async work<T extends object>(queue: string, handle: (id: string, data: T) => Promise<void>): Promise<void> {
    const worker = await this.boss.work<T>(queue, { batchSize: 50, perJobResults: true, pollingIntervalSeconds: 0.5 }, async (jobs) => {
      const results: JobResult[] = [];
      // One after another: background work must leave connections and processor to requests.
      for (const job of jobs) results.push(await this.settle(queue, job.id, () => handle(job.id, job.data)));
      return results;
    });
    this.#workers.push(worker);
  }

  private async settle(queue: string, id: string, work: () => Promise<void>): Promise<JobResult> {
    try {
      await work();
      return { id, status: 'completed' };
    } catch (error) {
      this.log.error(`job of ${queue} failed`, error);
      return { id, status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } };
    }
  }

  /** Jobs that exist if and only if the transaction commits. */
  async add(tx: Tx, queue: string, jobs: readonly object[]): Promise<void> {
    for (let start = 0; start < jobs.length; start += JOBS_AT_ONCE) await this.boss.insert(queue, jobs.slice(start, start + JOBS_AT_ONCE).map((data) => ({ data })), { db: inside(tx) });
    if (jobs.length) tx.afterCommit(() => this.wake());
  }

  /** Looks for work now instead of at the next poll. */
  wake(): void {
    this.#wakeSoon ??= setImmediate(() => {
      this.#wakeSoon = undefined;
      for (const worker of this.#workers) this.boss.notifyWorker(worker);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5000 });
  }
}
