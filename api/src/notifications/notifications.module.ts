// Notifications as a module: it listens to every room and no room knows it.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListNotifications } from './list-notifications';
import { Notification } from './notification.entity';
import { NotificationsController } from './notifications.controller';
import { Notify } from './notify';
import { OnComment } from './on-comment';
import { OnIntroduction } from './on-introduction';
import { OnDecisions } from './on-decisions';
import { OnMandateStarted } from './on-mandate-started';
import { OnModeration } from './on-moderation';
import { OnOfferAnswered } from './on-offer-answered';
import { OnOfferSent } from './on-offer-sent';
import { OnPostCreated } from './on-post-created';
import { OnPulse } from './on-pulse';
import { OnQuestionUnveiled } from './on-question-unveiled';
import { OnQuestionWaiting } from './on-question-waiting';
import { OnReply } from './on-reply';
import { OnResourceReceived } from './on-resource-received';
import { OnUpdateWaiting } from './on-update-waiting';
import { OnWaveClosed } from './on-wave-closed';
import { ReadNotifications } from './read-notifications';

@Module({
  imports: [TypeOrmModule.forFeature([Notification])],
  controllers: [NotificationsController],
  providers: [ListNotifications, ReadNotifications, Notify, OnComment, OnPostCreated, OnReply, OnQuestionUnveiled, OnResourceReceived, OnMandateStarted, OnWaveClosed, OnIntroduction, OnUpdateWaiting, OnOfferSent, OnOfferAnswered, OnModeration, OnDecisions, OnQuestionWaiting, OnPulse],
})
export class NotificationsModule {}
