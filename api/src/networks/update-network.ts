// Renames, opens, closes or archives a network.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, Outbox, recordAct, type Actor, type Tx } from '@trellis/platform';
import { followRule } from './membership-rule';
import { recordConcerned } from './moderation/record-moderation';
import { isFromOutside, loadNetworkToKeep, mustSayWhy } from './network.access';
import { ShowNetwork } from './show-network';

const UPDATE = `UPDATE network SET name = coalesce($3, name), subject = coalesce($4, subject), purpose = coalesce($5, purpose), open = coalesce($6, open), archived = coalesce($7, archived),
  cadence = coalesce($8, cadence), time_given = coalesce($9, time_given), by_request = coalesce($10, by_request) AND NOT coalesce($6, open), by_rule = coalesce($11, by_rule), closing_summary = coalesce($12, closing_summary)
  WHERE trust_id = $1 AND id = $2`;

@Injectable()
export class UpdateNetwork {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly showNetwork: ShowNetwork) {}

  /** Its slug stays: addresses keep working. */
  run(actor: Actor, id: string, { reason, ...changes }: Parsed<'network.update'>['body']): Promise<Answer<'network.update'>> {
    return this.database.write(actor, async (tx) => {
      const network = await loadNetworkToKeep(tx, actor, id);
      const { name } = network;
      if (Object.keys(changes).length) {
        mustSayWhy(network, reason);
        await tx.count(UPDATE, [tx.trustId, id, changes.name ?? null, changes.subject ?? null, changes.purpose ?? null, changes.open ?? null, changes.archived ?? null,
          changes.cadence ?? null, changes.timeGiven ?? null, changes.byRequest ?? null, changes.byRule ?? null, changes.closingSummary ?? null]);
        if (changes.byRule) await followRule(tx, this.outbox, id, null);
        await recordAct(tx, actor, 'network.update', name, { networkId: id, ...changes, ...(reason && { reason }) });
        if (isFromOutside(network)) await this.tellLeads(tx, actor, id, reason);
      }
      return this.showNetwork.within(tx, actor, id);
    });
  }

  private async tellLeads(tx: Tx, actor: Actor, networkId: string, reason: string): Promise<void> {
    const leads = await tx.query<{ person_id: string }>('SELECT person_id FROM circle_member WHERE trust_id = $1 AND circle_id = $2 AND lead', [tx.trustId, networkId]);
    await recordConcerned(tx, this.outbox, actor, { act: 'settings', networkId, threadId: null, personIds: leads.map((lead) => lead.person_id), reason });
  }
}
