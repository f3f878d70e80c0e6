// Marks a whole network, or all of mine, as read: what is said from now on is new.
import { Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { NetworkLive } from './network-live';
import { loadJoinedNetwork } from './network.access';

const MINE = 'SELECT circle_id FROM circle_member WHERE trust_id = $1 AND person_id = $2 ORDER BY circle_id';
const ENSURE = 'INSERT INTO network_reader (trust_id, person_id, network_id, seq, posts_read) SELECT $1, $2, network_id, 0, 0 FROM network_counter WHERE trust_id = $1 AND network_id = ANY($3) ON CONFLICT DO NOTHING';
/** The reader's rows first, in one order; the counters are read after that, so that a post of one's own from elsewhere is counted once. */
const LOCK = 'SELECT 1 FROM network_reader WHERE trust_id = $1 AND person_id = $2 AND network_id = ANY($3) ORDER BY network_id FOR UPDATE';
const LEVEL = `
  WITH m AS (DELETE FROM mention WHERE trust_id = $1 AND person_id = $2 AND network_id = ANY($3))
  UPDATE network_reader r SET seq = k.seq, posts_read = k.posts FROM network_counter k
  WHERE r.trust_id = $1 AND r.person_id = $2 AND r.network_id = ANY($3) AND k.trust_id = $1 AND k.network_id = r.network_id`;

@Injectable()
export class ReadAll {
  constructor(private readonly database: Database, private readonly live: NetworkLive) {}

  /** @param networkId null: every network of mine */
  run(actor: Actor, networkId: string | null): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const ids = networkId ? [(await loadJoinedNetwork(tx, actor, networkId)).id] : (await tx.query<{ circle_id: string }>(MINE, [tx.trustId, actor.personId])).map(({ circle_id }) => circle_id);
      await this.level(tx, [tx.trustId, actor.personId, ids]);
      this.live.unreadChanged(tx, [actor.personId]);
      return null;
    });
  }

  private async level(tx: Tx, values: readonly unknown[]): Promise<void> {
    for (const step of [ENSURE, LOCK, LEVEL]) await tx.count(step, values);
  }
}
