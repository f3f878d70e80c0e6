// Contributions, as a part of resources.
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContributionsController } from './contributions.controller';
import { ExportContributions } from './export-contributions';
import { ShareContributions } from './share-contributions';
import { SharedContributions } from './shared-contributions.entity';
import { ShowContributions } from './show-contributions';
import { ShowMyContributions } from './show-my-contributions';

export const contributions = {
  imports: [TypeOrmModule.forFeature([SharedContributions])],
  controllers: [ContributionsController],
  providers: [ExportContributions, ShareContributions, ShowContributions, ShowMyContributions],
};
