// A thread with its network and its latest posts, in three queries.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { NetworkPeopleCounts } from './network-people';
import { presentNetwork } from './network.presenter';
import { readPosts } from './read-posts';
import { loadThread, threadAbilities } from './thread.access';
import { presentThread } from './thread.presenter';

const LATEST = 50;

@Injectable()
export class ShowThread {
  constructor(private readonly database: Database, private readonly people: NetworkPeopleCounts) {}

  run(actor: Actor, id: string): Promise<Answer<'thread.show'>> {
    return this.database.read(actor, async (tx) => {
      const { thread, network } = await loadThread(tx, actor, id);
      const people = await this.people.of(tx, [network]);
      const { page, cards } = await readPosts(tx, actor, id, network.seq, null, LATEST, thread.resource_id ? [thread.resource_id] : []);
      return { thread: presentThread(thread, cards), network: presentNetwork(actor, network, people(network.id)), page, abilities: threadAbilities(actor, thread, network) };
    });
  }
}
