// Leaves a network; a repeat changes nothing.
import { Injectable } from '@nestjs/common';
import { Database, Outbox, type Actor } from '@trellis/platform';
import { removeMember } from './membership';
import { loadNetwork } from './network.access';
import { NetworkLive } from './network-live';

@Injectable()
export class LeaveNetwork {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  run(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await loadNetwork(tx, actor, id);
      if (!await removeMember(tx, id, actor.personId)) return null;
      await this.outbox.add(tx, 'membership.removed', { networkId: id, personId: actor.personId });
      await this.live.expel(tx, id, actor.personId);
      return null;
    });
  }
}
