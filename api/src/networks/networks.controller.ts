// The routes of networks: membership, catch-up, unread counts.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { JoinNetwork } from './join-network';
import { ListChanges } from './list-changes';
import { ListNetworks } from './list-networks';
import { ListUnread } from './list-unread';
import { ShowNetwork } from './show-network';

@Controller()
export class NetworksController {
  constructor(
    private readonly listNetworks: ListNetworks, private readonly showNetwork: ShowNetwork, private readonly joinNetwork: JoinNetwork,
    private readonly listChanges: ListChanges, private readonly listUnread: ListUnread,
  ) {}

  @Route('network.list')
  list(@CurrentActor() actor: Actor) {
    return this.listNetworks.run(actor);
  }

  @Route('network.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.show'>) {
    return this.showNetwork.run(actor, params.id);
  }

  @Route('network.join')
  join(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.join'>) {
    return this.joinNetwork.run(actor, params.id);
  }

  @Route('network.changes')
  changes(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'network.changes'>) {
    return this.listChanges.run(actor, params.id, query);
  }

  @Route('network.unread')
  unread(@CurrentActor() actor: Actor) {
    return this.listUnread.run(actor);
  }
}
