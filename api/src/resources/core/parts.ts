// Core parts, as a part of resources.
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoreChange } from './core-change.entity';
import { CoreController } from './core.controller';
import { HoldCore } from './hold-core';
import { ListCoreChanges } from './list-core-changes';

export const core = { imports: [TypeOrmModule.forFeature([CoreChange])], controllers: [CoreController], providers: [HoldCore, ListCoreChanges] };
