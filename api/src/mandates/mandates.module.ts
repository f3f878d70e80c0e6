// Mandates as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateMandate } from './create-mandate';
import { ListMandates } from './list-mandates';
import { ListMyMandates } from './list-my-mandates';
import { ListWaves } from './list-waves';
import { Mandate, MandateResource } from './mandate.entity';
import { MandatesController } from './mandates.controller';
import { OpenWave } from './open-wave';
import { PreviewAudience } from './preview-audience';
import { ShowMandate } from './show-mandate';
import { SubmitRating } from './submit-rating';
import { UpdateMandate } from './update-mandate';
import { Wave } from './wave.entity';
import { WavesController } from './waves.controller';

@Module({
  imports: [TypeOrmModule.forFeature([Mandate, MandateResource, Wave])],
  controllers: [MandatesController, WavesController],
  providers: [ListMandates, ListMyMandates, ShowMandate, CreateMandate, UpdateMandate, PreviewAudience, SubmitRating, ListWaves, OpenWave],
  exports: [CreateMandate, OpenWave, SubmitRating],
})
export class MandatesModule {}
