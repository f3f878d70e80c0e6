// Keeps a partition of usage events ready for each coming month, and drops those past their thirteen months.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Log } from '@trellis/platform';

const DAILY = 86_400_000;
/** Partitions belong to no trust. */
const NO_TRUST = { trustId: '00000000-0000-0000-0000-000000000000' };

@Injectable()
export class KeepPartitions implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database, private readonly log: Log) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
    this.#timer = setInterval(() => void this.run(), DAILY);
    this.#timer.unref();
  }

  /** Events of a month without a partition are kept all the same, so a failure is no reason to stop. */
  async run(): Promise<void> {
    try {
      await this.database.write(NO_TRUST, (tx) => tx.query('SELECT raw.keep_usage_partitions()'), { idempotent: false });
    } catch (error) {
      this.log.error('usage partitions', error);
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }
}
