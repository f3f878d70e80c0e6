// Passes offers whose time is up to whoever looks after the subject, each once; looked for at the start and every hour.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { subjectLeads } from '@trellis/identity';
import { Database, Log, Outbox, type Tx } from '@trellis/platform';
import { today } from './answer-clock';

const HOURLY = 3_600_000;
/** Asked before any trust is known. */
const NO_TRUST = { trustId: '00000000-0000-0000-0000-000000000000' };
const PASS_ON = `UPDATE offer o SET passed_on_at = now() FROM resource r WHERE o.trust_id = $1 AND o.status = 'open' AND o.passed_on_at IS NULL AND o.due_on < $2::date
  AND r.trust_id = $1 AND r.id = o.resource_id RETURNING o.id, o.person_id, r.subject, r.author_id`;

@Injectable()
export class PassOnOverdue implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly log: Log) {}

  onApplicationBootstrap(): void {
    void this.run();
    this.#timer = setInterval(() => void this.run(), HOURLY);
    this.#timer.unref();
  }

  /** Several processes may look at once: an offer is passed on by one of them. */
  async run(day = today()): Promise<void> {
    try {
      const trusts = await this.database.read(NO_TRUST, (tx) => tx.query<{ trust_id: string }>('SELECT trust_id FROM trusts_with_overdue_offers($1)', [day]));
      for (const { trust_id } of trusts) await this.database.write({ trustId: trust_id }, (tx) => this.passOn(tx, day), { idempotent: false });
    } catch (error) {
      this.log.error('passing overdue offers on', error);
    }
  }

  private async passOn(tx: Tx, day: string): Promise<void> {
    const overdue = await tx.query<{ id: string; person_id: string; subject: string; author_id: string }>(PASS_ON, [tx.trustId, day]);
    for (const { id, person_id, subject, author_id } of overdue) {
      const leads = (await subjectLeads(tx, subject)).filter((lead) => lead !== person_id && lead !== author_id);
      await this.outbox.add(tx, 'offer.overdue', { offerId: id, tellIds: leads });
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }
}
