// Analytics as a module.
import { Module } from '@nestjs/common';
import { MandatesModule } from '@trellis/mandates';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CloseConsultation } from './closing/close-consultation';
import { ClosePulse } from './closing/close-pulse';
import { CloseWave } from './closing/close-wave';
import { FigureThread } from './closing/figure-thread';
import { KeepDates } from './closing/keep-dates';
import { OweResponses } from './closing/owe-responses';
import { ResumeClosing } from './closing/resume-closing';
import { WaveClosureController } from './closing/wave-closure.controller';
import { ConsultationClosureController } from './closing/consultation-closure.controller';
import { NetworkHealthController } from './health/network-health.controller';
import { ShowNetworkHealth } from './health/show-network-health';
import { InsightController } from './insight/insight.controller';
import { ShowGoodwill } from './insight/show-goodwill';
import { ShowMandateFigures } from './insight/show-mandate-figures';
import { ShowOverview } from './insight/show-overview';
import { ShowPeople } from './insight/show-people';
import { ShowTogether } from './insight/show-together';
import { ShowViews } from './insight/show-views';
import { ShowUse } from './insight/show-use';
import { UseController } from './insight/use.controller';
import { PulseClosureController } from './closing/pulse-closure.controller';
import { PublishedFigure } from './published-figure.entity';
import { PublishedRelease } from './release.entity';
import { ComposeReport } from './report/compose-report';
import { ExportFigures } from './report/export-figures';
import { KeepViews } from './report/keep-views';
import { KeptView } from './report/kept-view.entity';
import { ReportController } from './report/report.controller';
import { RebuildRollups } from './rollups/rebuild-rollups';
import { RollUp } from './rollups/roll-up';
import { WatchRollups } from './rollups/watch-rollups';
import { KeepPartitions } from './usage/keep-partitions';
import { OnResourceActivity } from './usage/on-resource-activity';

@Module({
  imports: [MandatesModule, TypeOrmModule.forFeature([KeptView, PublishedRelease, PublishedFigure])],
  controllers: [WaveClosureController, ConsultationClosureController, PulseClosureController, InsightController, UseController, NetworkHealthController, ReportController],
  providers: [
    ComposeReport, ExportFigures, KeepViews,
    CloseWave, ShowNetworkHealth, CloseConsultation, ClosePulse, ShowPeople, ShowViews, ShowGoodwill, ShowTogether, ShowUse,
    FigureThread, OweResponses, KeepDates, ResumeClosing, ShowOverview, ShowMandateFigures, OnResourceActivity, KeepPartitions, RollUp, RebuildRollups, WatchRollups,
  ],
  exports: [ComposeReport, CloseWave, ClosePulse, CloseConsultation, OweResponses],
})
export class AnalyticsModule {}
