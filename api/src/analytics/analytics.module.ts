// Analytics as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CloseWave } from './closing/close-wave';
import { ResumeClosing } from './closing/resume-closing';
import { WaveClosureController } from './closing/wave-closure.controller';
import { InsightController } from './insight/insight.controller';
import { ShowMandateFigures } from './insight/show-mandate-figures';
import { ShowOverview } from './insight/show-overview';
import { PublishedFigure } from './published-figure.entity';
import { PublishedRelease } from './release.entity';
import { KeepPartitions } from './usage/keep-partitions';
import { OnResourceActivity } from './usage/on-resource-activity';

@Module({
  imports: [TypeOrmModule.forFeature([PublishedRelease, PublishedFigure])],
  controllers: [WaveClosureController, InsightController],
  providers: [CloseWave, ResumeClosing, ShowOverview, ShowMandateFigures, OnResourceActivity, KeepPartitions],
  exports: [CloseWave],
})
export class AnalyticsModule {}
