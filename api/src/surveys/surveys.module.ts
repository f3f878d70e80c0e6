// Surveys as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerPulse } from './answer-pulse';
import { AskPulse } from './ask-pulse';
import { CompareTrusts } from './compare-trusts';
import { ListPulses } from './list-pulses';
import { PulseAsking, PulsePlan, PulseWave } from './pulse.entity';
import { SchedulePulse } from './schedule-pulse';
import { SurveysController } from './surveys.controller';
import { WritePulse } from './write-pulse';

@Module({
  imports: [TypeOrmModule.forFeature([PulsePlan, PulseWave, PulseAsking])],
  controllers: [SurveysController],
  providers: [CompareTrusts, ListPulses, WritePulse, SchedulePulse, AskPulse, AnswerPulse],
  exports: [WritePulse, SchedulePulse, AskPulse, AnswerPulse],
})
export class SurveysModule {}
