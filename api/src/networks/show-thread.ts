// A thread with its network and its latest posts, in one trip to the database.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { NetworkPeopleCounts } from './network-people';
import { presentNetwork } from './network.presenter';
import { pageOfPosts, presentPage } from './read-posts';
import { loadThread, threadAbilities } from './thread.access';
import { presentThread } from './thread.presenter';

const LATEST = 50;

/** What is this reader's own: whether they follow, what they chose, which of its posts they keep. */
const MINE = `
  SELECT coalesce((SELECT level FROM thread_follow WHERE trust_id = $1 AND thread_id = $3 AND person_id = $2), 'normal') AS follow,
    (SELECT option_id FROM decision_choice WHERE trust_id = $1 AND thread_id = $3 AND person_id = $2) AS "optionId",
    ARRAY(SELECT v.post_id FROM saved_post v JOIN post p ON p.trust_id = $1 AND p.id = v.post_id AND p.thread_id = $3 WHERE v.trust_id = $1 AND v.person_id = $2) AS saved`;

@Injectable()
export class ShowThread {
  constructor(private readonly database: Database, private readonly people: NetworkPeopleCounts) {}

  run(actor: Actor, id: string): Promise<Answer<'thread.show'>> {
    return this.database.read(actor, async (tx) => {
      // All questions travel together; the thread first, so that a post missing here comes after its seq.
      const [{ thread, network }, rows, mine] = await Promise.all([loadThread(tx, actor, id), pageOfPosts(tx, id, null, LATEST), tx.first<Answer<'thread.show'>['mine']>(MINE, [tx.trustId, actor.personId, id])]);
      const people = await this.people.of(tx, [network]);
      const { page, cards } = await presentPage(tx, actor, rows, LATEST, network.seq, thread.resource_id ? [thread.resource_id] : []);
      return { mine: mine!, thread: presentThread(thread, cards), network: presentNetwork(actor, network, people(network.id)), page, abilities: threadAbilities(actor, thread, network) };
    });
  }
}
