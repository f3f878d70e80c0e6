// Analytics as a module.
import { Module } from '@nestjs/common';
import { MandatesModule } from '@trellis/mandates';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CloseConsultation } from './closing/close-consultation';
import { CloseWave } from './closing/close-wave';
import { KeepDates } from './closing/keep-dates';
import { OweResponses } from './closing/owe-responses';
import { ResumeClosing } from './closing/resume-closing';
import { WaveClosureController } from './closing/wave-closure.controller';
import { ConsultationClosureController } from './closing/consultation-closure.controller';
import { NetworkHealthController } from './health/network-health.controller';
import { ShowNetworkHealth } from './health/show-network-health';
import { InsightController } from './insight/insight.controller';
import { ShowMandateFigures } from './insight/show-mandate-figures';
import { ShowOverview } from './insight/show-overview';
import { PublishedFigure } from './published-figure.entity';
import { PublishedRelease } from './release.entity';
import { KeepPartitions } from './usage/keep-partitions';
import { OnResourceActivity } from './usage/on-resource-activity';

@Module({
  imports: [MandatesModule, TypeOrmModule.forFeature([PublishedRelease, PublishedFigure])],
  controllers: [WaveClosureController, ConsultationClosureController, InsightController, NetworkHealthController],
  providers: [CloseWave, ShowNetworkHealth, CloseConsultation, OweResponses, KeepDates, ResumeClosing, ShowOverview, ShowMandateFigures, OnResourceActivity, KeepPartitions],
  exports: [CloseWave, CloseConsultation, OweResponses],
})
export class AnalyticsModule {}
