// Moving, splitting and merging threads as a module of its own inside networks.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworkLive } from '../network-live';
import { ThreadSteps } from '../thread-steps';
import { FindPost } from './find-post';
import { MergeThreads } from './merge-threads';
import { MoveThread } from './move-thread';
import { MergedThread, MovedPost } from './moved.entity';
import { MovingController } from './moving.controller';
import { SplitThread } from './split-thread';

@Module({
  imports: [TypeOrmModule.forFeature([MergedThread, MovedPost])],
  controllers: [MovingController],
  providers: [MoveThread, SplitThread, MergeThreads, FindPost, ThreadSteps, NetworkLive],
})
export class MovingModule {}
