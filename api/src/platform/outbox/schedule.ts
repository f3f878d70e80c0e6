// Work that comes round: for every trust once per interval, whichever node gets there first.
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database';
import { Log } from '../log';

const LOOK_MS = 20_000;
/** Asked before any trust is known. */
const NO_TRUST = { trustId: '00000000-0000-0000-0000-000000000000' };

const CLAIM = `INSERT INTO scheduled_run AS r (trust_id, name, ran_at) VALUES ($1, $2, clock_timestamp())
  ON CONFLICT (trust_id, name) DO UPDATE SET ran_at = excluded.ran_at WHERE r.ran_at <= clock_timestamp() - make_interval(secs => $3) RETURNING true AS claimed`;

interface Task { readonly name: string; readonly seconds: number; readonly work: (trustId: string) => Promise<void> }

@Injectable()
export class Schedule implements BeforeApplicationShutdown {
  readonly #tasks: Task[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(private readonly database: Database, private readonly log: Log) {}

  /** `work` must bear being done again: a process may die in the middle of it. */
  every(seconds: number, name: string, work: Task['work']): void {
    if (this.#tasks.some((task) => task.name === name)) throw new Error(`Two scheduled tasks are called ${name}`);
    this.#tasks.push({ name, seconds, work });
  }

  /** Called once every room has said what comes round. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    this.#timer.unref();
  }

  /** Does what is due now, after what is being done already. */
  look(): Promise<void> {
    this.#running = this.#running.then(() => this.lookOnce());
    return this.#running;
  }

  /** False when it ran less than so many seconds ago. */
  claim(trustId: string, name: string, seconds: number): Promise<boolean> {
    return this.database.write({ trustId }, async (tx) => await tx.first(CLAIM, [trustId, name, seconds]) !== undefined, { idempotent: false });
  }

  /** What is being done is done before the database goes; what is due after it waits for the next start, or for another node. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  private async lookOnce(): Promise<void> {
    try {
      const trusts = await this.database.read(NO_TRUST, (tx) => tx.query<{ id: string }>('SELECT id FROM trust_ids() AS id'));
      for (const { id } of trusts) for (const task of this.#tasks) if (!this.#stopping) await this.run(task, id);
    } catch (error) {
      this.log.error('scheduled work', error);
    }
  }

  private async run({ name, seconds, work }: Task, trustId: string): Promise<void> {
    try {
      if (await this.claim(trustId, name, seconds)) await work(trustId);
    } catch (error) {
      this.log.error(`scheduled ${name}`, error);
    }
  }
}
