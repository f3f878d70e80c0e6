// One network as this person stands to it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { loadNetworkInOrder } from './network.access';
import { NetworkPeopleCounts } from './network-people';
import { presentNetwork } from './network.presenter';

@Injectable()
export class ShowNetwork {
  constructor(private readonly database: Database, private readonly people: NetworkPeopleCounts) {}

  run(actor: Actor, id: string): Promise<Answer<'network.show'>> {
    return this.database.read(actor, (tx) => this.within(tx, actor, id));
  }

  /** For writes that answer with the network as it is now. */
  async within(tx: Tx, actor: Actor, id: string): Promise<Answer<'network.show'>> {
    const row = await loadNetworkInOrder(tx, actor, id);
    const people = await this.people.of(tx, [row]);
    return presentNetwork(actor, row, people(id));
  }
}
