// Asks whoever comes to an invited group while the consultation is open: joins the network, moves, is given the role. Once asked, one stays asked.
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Outbox, Schedule } from '@trellis/platform';
import { askInvited } from './invitations';

const EVERY_SECONDS = 60;
/** Closing waits for this lock, so nobody is asked what has closed. */
const OPEN = "SELECT p.id FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'consulting' AND EXISTS (SELECT 1 FROM proposal_invitation i WHERE i.trust_id = $1 AND i.proposal_id = p.id) FOR SHARE OF p";

@Injectable()
export class KeepInvited implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule, private readonly outbox: Outbox) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'invited groups', (trustId) => this.run(trustId));
  }

  /** Nobody new, nothing told. */
  run(trustId: string): Promise<void> {
    return this.database.write({ trustId }, async (tx) => {
      for (const { id } of await tx.query<{ id: string }>(OPEN, [trustId])) {
        const actId = randomUUID();
        if (await askInvited(tx, id, actId)) await this.outbox.add(tx, 'consultation.invited', { proposalId: id, actId });
      }
    });
  }
}
