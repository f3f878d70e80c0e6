// A lead's desk as a module of its own inside networks.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ResourcesModule } from '@trellis/resources';
import { PostFiles } from '../attaching/post-files';
import { CreateThread } from '../create-thread';
import { NetworkLive } from '../network-live';
import { DeskDismissal } from './desk-dismissal.entity';
import { DeskController } from './desk.controller';
import { LeadDesk } from './lead-desk';

@Module({
  imports: [ResourcesModule, TypeOrmModule.forFeature([DeskDismissal])],
  controllers: [DeskController],
  providers: [LeadDesk, CreateThread, NetworkLive, PostFiles],
})
export class DeskModule {}
