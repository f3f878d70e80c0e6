// Moderation as a module of its own inside networks.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ResourcesModule } from '@trellis/resources';
import { PostFiles } from '../attaching/post-files';
import { LatestPosts } from '../latest-posts';
import { NetworkLive } from '../network-live';
import { CloseReport } from './close-report';
import { CreateReport } from './create-report';
import { ForgetOldPosts } from './forget-old-posts';
import { HidePost } from './hide-post';
import { ListHidden } from './list-hidden';
import { ListReports } from './list-reports';
import { ModerationController } from './moderation.controller';
import { HiddenPost, ModerationAct, NetworkSuspension, PostReport, RetentionRule, SafeguardingContact } from './moderation.entity';
import { Safeguarding } from './safeguarding';
import { SuspendMember } from './suspend-member';

@Module({
  imports: [ResourcesModule, TypeOrmModule.forFeature([SafeguardingContact, PostReport, HiddenPost, NetworkSuspension, ModerationAct, RetentionRule])],
  controllers: [ModerationController],
  providers: [CreateReport, ListReports, ListHidden, CloseReport, HidePost, SuspendMember, Safeguarding, ForgetOldPosts, LatestPosts, NetworkLive, PostFiles],
  exports: [LatestPosts],
})
export class ModerationModule {}
