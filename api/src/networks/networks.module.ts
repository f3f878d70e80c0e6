// Networks as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreatePost } from './create-post';
import { CreateThread } from './create-thread';
import { JoinNetwork } from './join-network';
import { ListChanges } from './list-changes';
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
import { NetworkReader, ThreadReader, UnreadMention } from './reading.entity';
import { ShowNetwork } from './show-network';
import { ShowThread } from './show-thread';
import { Thread, ThreadPost } from './thread.entity';
import { ThreadsController } from './threads.controller';

const USE_CASES = [
  ListNetworks, ShowNetwork, JoinNetwork, ListChanges, ListUnread,
  ListThreads, CreateThread, ShowThread, ListPosts, CreatePost,
];

@Module({
  imports: [TypeOrmModule.forFeature([Network, NetworkCounter, NetworkStep, Thread, ThreadPost, ThreadReader, NetworkReader, UnreadMention])],
  controllers: [NetworksController, ThreadsController],
  providers: [...USE_CASES, NetworkPeopleCounts, NetworkLive, NetworkPresence, NetworkSockets],
})
export class NetworksModule {}
