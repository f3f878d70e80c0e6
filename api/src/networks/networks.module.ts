// Networks as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateNetwork } from './create-network';
import { CreatePost } from './create-post';
import { CreateThread } from './create-thread';
import { DeletePost } from './delete-post';
import { EditPost } from './edit-post';
import { JoinNetwork } from './join-network';
import { LeaveNetwork } from './leave-network';
import { ListChanges } from './list-changes';
import { ListMembers } from './list-members';
import { ListNetworks } from './list-networks';
import { ListPosts } from './list-posts';
import { ListThreads } from './list-threads';
import { ListUnread } from './list-unread';
import { NetworkLive } from './network-live';
import { NetworkPeopleCounts } from './network-people';
import { NetworkPresence } from './network-presence';
import { NetworkSockets } from './network-sockets';
import { Network, NetworkCounter, NetworkStep } from './network.entity';
import { NetworksController } from './networks.controller';
import { ReadThread } from './read-thread';
import { NetworkReader, ThreadReader, UnreadMention } from './reading.entity';
import { RemoveMember } from './remove-member';
import { ShowNetwork } from './show-network';
import { ShowThread } from './show-thread';
import { Thread, ThreadPost } from './thread.entity';
import { ThreadsController } from './threads.controller';
import { UpdateNetwork } from './update-network';
import { UpdateThread } from './update-thread';

const USE_CASES = [
  ListNetworks, CreateNetwork, ShowNetwork, UpdateNetwork, JoinNetwork, LeaveNetwork, ListMembers, RemoveMember, ListChanges, ListUnread,
  ListThreads, CreateThread, ShowThread, UpdateThread, ReadThread, ListPosts, CreatePost, EditPost, DeletePost,
];

@Module({
  imports: [TypeOrmModule.forFeature([Network, NetworkCounter, NetworkStep, Thread, ThreadPost, ThreadReader, NetworkReader, UnreadMention])],
  controllers: [NetworksController, ThreadsController],
  providers: [...USE_CASES, NetworkPeopleCounts, NetworkLive, NetworkPresence, NetworkSockets],
})
export class NetworksModule {}
