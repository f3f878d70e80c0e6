// A thread with its network and its latest posts: one trip to the database where its posts are at hand, else two.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { LATEST, LatestPosts } from './latest-posts';
import { noCards } from './linked-resources';
import { NetworkPeopleCounts } from './network-people';
import type { NetworkRow } from './network.access';
import { presentNetwork } from './network.presenter';
import { followMerged } from './moving/still-here';
import { resourcesOf } from './post.presenter';
import { pageWith, presentPage } from './read-posts';
import { loadThread, threadAbilities, type ReadThreadRow } from './thread.access';
import { presentThread } from './thread.presenter';

/** What is this reader's own: whether they follow, what they chose, which of its posts they keep. */
const MINE = `
  SELECT coalesce((SELECT level FROM thread_follow WHERE trust_id = $1 AND thread_id = $3 AND person_id = $2), 'normal') AS follow,
    (SELECT option_id FROM decision_choice WHERE trust_id = $1 AND thread_id = $3 AND person_id = $2) AS "optionId",
    ARRAY(SELECT v.post_id FROM saved_post v JOIN post p ON p.trust_id = $1 AND p.id = v.post_id AND p.thread_id = $3 WHERE v.trust_id = $1 AND v.person_id = $2) AS saved`;

@Injectable()
export class ShowThread {
  constructor(private readonly database: Database, private readonly people: NetworkPeopleCounts, private readonly latest: LatestPosts) {}

  /** One that has been merged is answered with the thread its posts are in. */
  run(actor: Actor, asked: string): Promise<Answer<'thread.show'>> {
    return followMerged(this.database, actor, asked, (id) => this.show(actor, id));
  }

  private async show(actor: Actor, id: string): Promise<Answer<'thread.show'>> {
    // The thread comes before its posts, so that a post missing among them comes after its network's seq.
    const [{ thread, network }, mine] = await this.database.ask(actor, (tx) => Promise.all([loadThread(tx, actor, id), tx.first<Answer<'thread.show'>['mine']>(MINE, [tx.trustId, actor.personId, id])]));
    const { page, cards, people } = await this.postsAndPeople(actor, thread, network);
    return { mine: mine!, thread: presentThread(thread, cards), network: presentNetwork(actor, network, people), page, abilities: threadAbilities(actor, thread, network) };
  }

  private async postsAndPeople(actor: Actor, thread: ReadThreadRow, network: NetworkRow) {
    const linked = thread.resource_id ? [thread.resource_id] : [];
    const kept = this.latest.kept(actor.trustId, thread.id, network);
    const people = this.people.kept(actor.trustId, network);
    if (kept && people && !linked.length && !resourcesOf(kept).length) return { ...pageWith(kept, LATEST, network.seq, noCards), people };
    return this.database.read(actor, async (tx) => {
      const [rows, peopleOf] = await Promise.all([kept ?? this.latest.load(tx, thread.id, network), this.people.of(tx, [network])]);
      return { ...await presentPage(tx, actor, rows, LATEST, network.seq, linked), people: peopleOf(network.id) };
    });
  }
}
