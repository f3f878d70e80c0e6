// A lead takes someone out of a network: from that instant they read and hear nothing of it, and they are told why.
import { Injectable } from '@nestjs/common';
import { Database, notFound, Outbox, type Actor } from '@trellis/platform';
import { removeMember } from './membership';
import { recordModeration } from './moderation/record-moderation';
import { loadNetworkToKeep, mustSayWhy } from './network.access';
import { NetworkLive } from './network-live';

@Injectable()
export class RemoveMember {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  run(actor: Actor, id: string, personId: string, reason: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const network = await loadNetworkToKeep(tx, actor, id);
      mustSayWhy(network, reason);
      if (!await removeMember(tx, id, personId)) throw notFound();
      await this.outbox.add(tx, 'membership.removed', { networkId: id, personId });
      await recordModeration(tx, this.outbox, actor, { act: 'remove', networkId: id, network: network.name, personId, reason });
      await this.live.expel(tx, id, personId);
      return null;
    });
  }
}
