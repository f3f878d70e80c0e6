// What teachers change, as a part of resources.
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdaptationTally, Adapter, BlockChangeRow, BlockTallyRow, TakenChange } from './block-change.entity';
import { ChangesController } from './changes.controller';
import { ListChanges } from './list-changes';
import { OnResourceChanged } from './on-resource-changed';
import { RebuildChanges } from './rebuild-changes';
import { ShowChangeMap } from './show-change-map';
import { TakeChange } from './take-change';
import { UntakeChange } from './untake-change';

export const changes = {
  imports: [TypeOrmModule.forFeature([BlockChangeRow, Adapter, AdaptationTally, BlockTallyRow, TakenChange])],
  controllers: [ChangesController],
  providers: [ListChanges, OnResourceChanged, RebuildChanges, ShowChangeMap, TakeChange, UntakeChange],
};
