// Passes offers whose time is up to whoever looks after the subject, each once; looked for every hour by a process that does background work.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { subjectLeads } from '@trellis/identity';
import { Database, Outbox, Schedule, type Tx } from '@trellis/platform';
import { today } from './answer-clock';

const HOURLY = 3600;
const PASS_ON = `UPDATE offer o SET passed_on_at = now() FROM resource r WHERE o.trust_id = $1 AND o.status = 'open' AND o.passed_on_at IS NULL AND o.due_on < $2::date
  AND r.trust_id = $1 AND r.id = o.resource_id RETURNING o.id, o.person_id, r.subject, r.author_id`;

@Injectable()
export class PassOnOverdue implements OnModuleInit {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(HOURLY, 'overdue offers', (trustId) => this.run(trustId));
  }

  /** Several processes may look at once: an offer is passed on by one of them. */
  run(trustId: string, day = today()): Promise<void> {
    return this.database.write({ trustId }, (tx) => this.passOn(tx, day), { idempotent: false });
  }

  private async passOn(tx: Tx, day: string): Promise<void> {
    const overdue = await tx.query<{ id: string; person_id: string; subject: string; author_id: string }>(PASS_ON, [tx.trustId, day]);
    for (const { id, person_id, subject, author_id } of overdue) {
      const leads = (await subjectLeads(tx, subject)).filter((lead) => lead !== person_id && lead !== author_id);
      await this.outbox.add(tx, 'offer.overdue', { offerId: id, tellIds: leads });
    }
  }
}
