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

@Injectable()
export class ShowThread {
  constructor(private readonly database: Database, private readonly people: NetworkPeopleCounts) {}

  run(actor: Actor, id: string): Promise<Answer<'thread.show'>> {
    return this.database.read(actor, async (tx) => {
      // Both questions travel together; the thread first, so that a post missing here comes after its seq.
      const [{ thread, network }, rows] = await Promise.all([loadThread(tx, actor, id), pageOfPosts(tx, id, null, LATEST)]);
      const people = await this.people.of(tx, [network]);
      const { page, cards } = await presentPage(tx, actor, rows, LATEST, network.seq, thread.resource_id ? [thread.resource_id] : []);
      return { thread: presentThread(thread, cards), network: presentNetwork(actor, network, people(network.id)), page, abilities: threadAbilities(actor, thread, network) };
    });
  }
}
