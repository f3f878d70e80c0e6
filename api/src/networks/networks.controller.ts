// The routes of networks: membership, catch-up, unread counts.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CreateNetwork } from './create-network';
import { JoinNetwork } from './join-network';
import { LeaveNetwork } from './leave-network';
import { ListChanges } from './list-changes';
import { ListMembers } from './list-members';
import { ListNetworks } from './list-networks';
import { ListUnread } from './list-unread';
import { ListPlaces } from './naming/list-places';
import { RemoveMember } from './remove-member';
import { SetMember } from './set-member';
import { ShowNetwork } from './show-network';
import { UpdateNetwork } from './update-network';

@Controller()
export class NetworksController {
  constructor(
    private readonly listNetworks: ListNetworks, private readonly showNetwork: ShowNetwork, private readonly joinNetwork: JoinNetwork,
    private readonly listChanges: ListChanges, private readonly listUnread: ListUnread, private readonly createNetwork: CreateNetwork,
    private readonly updateNetwork: UpdateNetwork, private readonly leaveNetwork: LeaveNetwork, private readonly listMembers: ListMembers, private readonly setMember: SetMember, private readonly removeMember: RemoveMember, private readonly listPlaces: ListPlaces,
  ) {}

  @Route('network.list')
  list(@CurrentActor() actor: Actor) {
    return this.listNetworks.run(actor);
  }

  @Route('network.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'network.create'>) {
    return this.createNetwork.run(actor, body);
  }

  @Route('network.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'network.update'>) {
    return this.updateNetwork.run(actor, params.id, body);
  }

  @Route('network.leave')
  leave(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.leave'>) {
    return this.leaveNetwork.run(actor, params.id);
  }

  @Route('network.members')
  members(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'network.members'>) {
    return this.listMembers.run(actor, params.id, query);
  }

  @Route('network.places')
  places(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.places'>) {
    return this.listPlaces.run(actor, params.id);
  }

  @Route('network.setMember')
  set(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'network.setMember'>) {
    return this.setMember.run(actor, params.id, params.personId, body);
  }

  @Route('network.removeMember')
  remove(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'network.removeMember'>) {
    return this.removeMember.run(actor, params.id, params.personId, body.reason);
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
