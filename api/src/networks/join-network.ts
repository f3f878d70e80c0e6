// Joins an open network in one step.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, Outbox, ProblemError, type Actor } from '@trellis/platform';
import { addMember } from './membership';
import { requireNotSuspended } from './moderation/suspend-member';
import { loadNetwork } from './network.access';
import { ShowNetwork } from './show-network';

@Injectable()
export class JoinNetwork {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly showNetwork: ShowNetwork) {}

  run(actor: Actor, id: string): Promise<Answer<'network.join'>> {
    return this.database.write(actor, async (tx) => {
      const network = await loadNetwork(tx, actor, id);
      if (!network.member) {
        if (!network.open) throw new ProblemError('ability.missing', network.by_request ? 'Its leads let people in. Ask to join' : 'This network is for its members. Ask one of its leads to add you');
        await requireNotSuspended(tx, id, actor.personId);
        if (network.archived) throw new ProblemError('ability.missing', 'This network has been archived, so nobody can join it');
        if (await addMember(tx, id, actor.personId)) await this.outbox.add(tx, 'membership.added', { networkId: id, personId: actor.personId });
      }
      return this.showNetwork.within(tx, actor, id);
    });
  }
}
