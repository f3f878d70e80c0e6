// Whoever comes to a school or a subject belongs from then on where that is the rule; whoever leaves a department leaves its circle; and no circle stays without a lead.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox, Subscribers, type Tx } from '@trellis/platform';
import { keepLed } from './keep-led';
import { forgetMember } from './membership';
import { followRule } from './membership-rule';
import { NetworkLive } from './network-live';

/** Departments of other schools, and of what they taught here before. Whom a lead took in for other reasons stays. */
const ELSEWHERE = `SELECT n.id FROM network n JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2 JOIN person p ON p.trust_id = $1 AND p.id = $2
  WHERE n.trust_id = $1 AND n.school_id IS NOT NULL AND (n.school_id <> p.school_id OR (n.subject = $3 AND n.subject <> p.main_subject)) ORDER BY n.id`;
const LEADS = 'SELECT n.id, n.school_id IS NOT NULL AS department FROM network n JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2 AND m.lead WHERE n.trust_id = $1 AND NOT n.archived ORDER BY n.id';
const OTHERS = 'SELECT 1 AS led FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id AND p.active WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.lead LIMIT 1';

@Injectable()
export class OnPersonPlaced implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  onModuleInit(): void {
    this.subscribers.on('person.placed', 'networks.membership', (tx, { personId, fromSubject }) => this.place(tx, personId, fromSubject));
    this.subscribers.on('person.deactivated', 'networks.leads', (tx, { personId }) => this.leave(tx, personId));
  }

  /** Going with a school is not leaving: whoever comes back is taken in again. */
  private async place(tx: Tx, personId: string, fromSubject: string | null): Promise<void> {
    for (const { id: networkId } of await tx.query<{ id: string }>(ELSEWHERE, [tx.trustId, personId, fromSubject])) {
      if (!await forgetMember(tx, networkId, personId)) continue;
      await this.passOn(tx, networkId, personId);
      await this.outbox.add(tx, 'membership.removed', { networkId, personId });
      await this.live.expel(tx, networkId, personId);
    }
    await followRule(tx, this.outbox, null, personId);
    this.live.membershipChanged(tx, [personId]);
  }

  /** They keep their place in case they come back. A subject network is for administrators to give a lead; a department has somebody at once. */
  private async leave(tx: Tx, personId: string): Promise<void> {
    for (const { id: networkId, department } of await tx.query<{ id: string; department: boolean }>(LEADS, [tx.trustId, personId])) {
      if (department) await this.passOn(tx, networkId, personId);
      else if (!await tx.first(OTHERS, [tx.trustId, networkId])) await this.outbox.add(tx, 'network.without_lead', { networkId });
    }
  }

  private async passOn(tx: Tx, networkId: string, byId: string): Promise<void> {
    const personId = await keepLed(tx, networkId);
    if (!personId) return;
    await this.outbox.add(tx, 'membership.told', { networkId, personId, what: 'lead', byId });
    this.live.membershipChanged(tx, [personId]);
  }
}
