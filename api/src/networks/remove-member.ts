// A lead takes someone out of a network: from that instant they read and hear nothing of it.
import { Injectable } from '@nestjs/common';
import { Database, notFound, Outbox, recordAct, type Actor } from '@trellis/platform';
import { removeMember } from './membership';
import { loadManagedNetwork } from './network.access';
import { NetworkLive } from './network-live';

@Injectable()
export class RemoveMember {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  run(actor: Actor, id: string, personId: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const { name } = await loadManagedNetwork(tx, actor, id);
      if (!await removeMember(tx, id, personId)) throw notFound();
      await this.outbox.add(tx, 'membership.removed', { networkId: id, personId });
      await recordAct(tx, actor, 'network.removeMember', name, { networkId: id, personId });
      await this.live.expel(tx, id, personId);
      return null;
    });
  }
}
