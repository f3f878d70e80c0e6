// Asks to join a network that lets people in by request; or asks no longer.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, Outbox, ProblemError, type Actor } from '@trellis/platform';
import { requireNotSuspended } from './moderation/suspend-member';
import { NetworkLive } from './network-live';
import { loadNetwork } from './network.access';
import { ShowNetwork } from './show-network';

const ASK = 'INSERT INTO joining_request (trust_id, network_id, person_id, words) VALUES ($1, $2, $3, $4) ON CONFLICT (trust_id, network_id, person_id) DO UPDATE SET words = excluded.words RETURNING xmax = 0 AS fresh';
const LEADS = 'SELECT person_id FROM circle_member WHERE trust_id = $1 AND circle_id = $2 AND lead';

@Injectable()
export class AskToJoin {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly showNetwork: ShowNetwork) {}

  run(actor: Actor, id: string, words: string): Promise<Answer<'joining.ask'>> {
    return this.database.write(actor, async (tx) => {
      const network = await loadNetwork(tx, actor, id);
      if (!network.member) {
        if (!network.by_request || network.archived) throw new ProblemError('ability.missing', network.open ? 'This network is open: join it without asking' : 'This network takes no requests. Ask one of its leads to add you');
        await requireNotSuspended(tx, id, actor.personId);
        const asked = await tx.first<{ fresh: boolean }>(ASK, [tx.trustId, id, actor.personId, words]);
        if (asked?.fresh) await this.outbox.add(tx, 'joining.asked', { networkId: id, personId: actor.personId });
        this.live.unreadChanged(tx, (await tx.query<{ person_id: string }>(LEADS, [tx.trustId, id])).map(({ person_id }) => person_id));
      }
      return this.showNetwork.within(tx, actor, id);
    });
  }

  withdraw(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await loadNetwork(tx, actor, id);
      await tx.count('DELETE FROM joining_request WHERE trust_id = $1 AND network_id = $2 AND person_id = $3', [tx.trustId, id, actor.personId]);
      return null;
    });
  }
}
