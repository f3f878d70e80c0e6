// What originals changed, and what becomes of it in their adaptations, as a part of resources.
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReviewRevision } from '../review-revision';
import { RevisionCredit } from '../revision-credit.entity';
import { Following } from './following.entity';
import { KeptPart } from './kept-part.entity';
import { ListKeptParts } from './list-kept-parts';
import { ListWaitingUpdates } from './list-waiting-updates';
import { MuteUpdates } from './mute-updates';
import { ResetToOriginal } from './reset-to-original';
import { ShowUpdate } from './show-update';
import { TakeUpdate } from './take-update';
import { TellFollowers } from './tell-followers';
import { UpdatesController } from './updates.controller';

export const updates = {
  imports: [TypeOrmModule.forFeature([RevisionCredit, Following, KeptPart])],
  controllers: [UpdatesController],
  providers: [ReviewRevision, ListKeptParts, ListWaitingUpdates, MuteUpdates, ResetToOriginal, ShowUpdate, TakeUpdate, TellFollowers],
};
