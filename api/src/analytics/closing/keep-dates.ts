// Keeps the dates that were promised: closes consultations whose day has passed, reminds of reviews that come near, and lets mandates lapse that nobody reviewed.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RecordReview, RemindOfReview } from '@trellis/mandates';
import { Database, Log } from '@trellis/platform';
import { CloseConsultation } from './close-consultation';

const HOURLY = 3_600_000;
/** Asked before any trust is known. */
const NO_TRUST = { trustId: '00000000-0000-0000-0000-000000000000' };
interface Due { trust_id: string; kind: 'consultation' | 'review' | 'reminder'; id: string }

@Injectable()
export class KeepDates implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database, private readonly consultations: CloseConsultation, private readonly reviews: RecordReview, private readonly reminders: RemindOfReview, private readonly log: Log) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
    this.#timer = setInterval(() => void this.run(), HOURLY);
    this.#timer.unref();
  }

  /** Safe on several nodes at once: each step looks again under its row's lock. One that fails is tried again in an hour. */
  async run(): Promise<void> {
    try {
      const due = await this.database.read(NO_TRUST, (tx) => tx.query<Due>('SELECT trust_id, kind, id FROM due_decisions()'));
      for (const one of due) await this.keep(one);
    } catch (error) {
      this.log.error('dates of decisions', error);
    }
  }

  private async keep({ trust_id, kind, id }: Due): Promise<void> {
    try {
      if (kind === 'consultation') await this.consultations.finish(trust_id, id);
      else if (kind === 'reminder') await this.reminders.run(trust_id, id);
      else await this.reviews.lapse(trust_id, id);
    } catch (error) {
      this.log.error(`${kind} ${id}`, error);
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }
}
