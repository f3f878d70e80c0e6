// Notifications as a module: it listens to every room and no room knows it.
import { Module } from '@nestjs/common';
import { AnalyticsModule } from '@trellis/analytics';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelController } from './channel/channel.controller';
import { ChannelMessage, NetworkChannel } from './channel/channel.entity';
import { SetChannel } from './channel/set-channel';
import { TellChannel } from './channel/tell-channel';
import { Digest } from './digest/digest.entity';
import { PlanDigests } from './digest/plan-digests';
import { PreviewDigest } from './digest/preview-digest';
import { SendDigest } from './digest/send-digest';
import { Unsubscribe } from './digest/unsubscribe';
import { ListNotifications } from './list-notifications';
import { Notification } from './notification.entity';
import { NotificationsController } from './notifications.controller';
import { Notify } from './notify';
import { OnComment } from './on-comment';
import { OnIntroduction } from './on-introduction';
import { OnDecisions } from './on-decisions';
import { OnMandateChanged } from './on-mandate-changed';
import { OnMandateStarted } from './on-mandate-started';
import { OnMembership } from './on-membership';
import { OnModeration } from './on-moderation';
import { OnOfferAnswered } from './on-offer-answered';
import { OnOfferSent } from './on-offer-sent';
import { OnNetworkNamed } from './on-network-named';
import { OnPostCreated } from './on-post-created';
import { OnPulse } from './on-pulse';
import { OnQuestionUnveiled } from './on-question-unveiled';
import { OnThreshold } from './on-threshold';
import { OnQuestionWaiting } from './on-question-waiting';
import { OnReply } from './on-reply';
import { OnResourceReceived } from './on-resource-received';
import { OnThreadStarted } from './on-thread-started';
import { OnUpdateWaiting } from './on-update-waiting';
import { OnWaveClosed } from './on-wave-closed';
import { Clock } from './quiet/clock';
import { ForgetOldNotices } from './forget-old';
import { ReleaseHeld } from './quiet/release-held';
import { ShowDeliveries } from './quiet/show-deliveries';
import { ReadNotifications } from './read-notifications';
import { NotificationSetting } from './settings/notice-setting.entity';
import { NoticeChoices } from './settings/notice-settings';
import { NoticesController } from './settings/notices.controller';

const TELLING = [OnComment, OnNetworkNamed, OnPostCreated, OnReply, OnThreadStarted, OnQuestionUnveiled, OnThreshold, OnResourceReceived, OnMandateStarted, OnMandateChanged, OnWaveClosed, OnIntroduction, OnUpdateWaiting, OnOfferSent, OnOfferAnswered, OnMembership, OnModeration, OnDecisions, OnQuestionWaiting, OnPulse];
const QUIET = [Clock, ForgetOldNotices, ReleaseHeld, ShowDeliveries, NoticeChoices];
const MAIL = [PlanDigests, SendDigest, PreviewDigest, Unsubscribe];
const CHANNEL = [SetChannel, TellChannel];

@Module({
  imports: [AnalyticsModule, TypeOrmModule.forFeature([Notification, NotificationSetting, Digest, NetworkChannel, ChannelMessage])],
  controllers: [NotificationsController, NoticesController, ChannelController],
  providers: [ListNotifications, ReadNotifications, Notify, ...TELLING, ...QUIET, ...MAIL, ...CHANNEL],
})
export class NotificationsModule {}
