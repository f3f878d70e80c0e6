// What came of threads, as a module of its own inside networks; later rooms say through it what came of one with them.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ResourcesModule } from '@trellis/resources';
import { NetworkLive } from '../network-live';
import { ThreadSteps } from '../thread-steps';
import { LinkOutcome } from './link-outcome';
import { OnOfferSent } from './on-offer-sent';
import { ListOutcomes } from './list-outcomes';
import { MakeOutcome } from './make-outcome';
import { OutcomesController } from './outcomes.controller';
import { ThreadOutcome } from './thread-outcome.entity';

@Module({
  imports: [ResourcesModule, TypeOrmModule.forFeature([ThreadOutcome])],
  controllers: [OutcomesController],
  providers: [LinkOutcome, ListOutcomes, MakeOutcome, OnOfferSent, ThreadSteps, NetworkLive],
  exports: [LinkOutcome],
})
export class OutcomesModule {}
