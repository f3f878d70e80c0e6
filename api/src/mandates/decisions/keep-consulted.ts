// Asks whoever comes to those a consultation asks while it is open: is taken on, moves, joins an invited network, is given a role. Once asked, one stays asked.
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ukTime } from '@trellis/identity';
import { Database, Outbox, Schedule } from '@trellis/platform';
import { askPeople } from './invitations';

const EVERY_SECONDS = 60;
/** Closing waits for this lock, so nobody is asked what has closed. */
const OPEN = "SELECT p.id FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'consulting' AND p.closes_on >= $2 FOR SHARE OF p";

@Injectable()
export class KeepConsulted implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule, private readonly outbox: Outbox) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'people to ask', (trustId) => this.run(trustId));
  }

  /** Nobody new, nothing told. */
  run(trustId: string): Promise<void> {
    return this.database.write({ trustId }, async (tx) => {
      for (const { id } of await tx.query<{ id: string }>(OPEN, [trustId, ukTime(new Date()).day])) {
        const actId = randomUUID();
        if ((await askPeople(tx, id, actId)).asked) await this.outbox.add(tx, 'consultation.invited', { proposalId: id, actId });
      }
    });
  }
}
