// Units of work, as a part of resources.
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdaptUnit } from './adapt-unit';
import { AdaptUnitLesson } from './adapt-unit-lesson';
import { CreateUnit } from './create-unit';
import { ExportUnit } from './export-unit';
import { ListUnits } from './list-units';
import { RetireUnit } from './retire-unit';
import { ShowUnit } from './show-unit';
import { Unit, UnitItem } from './unit.entity';
import { UnitIndex } from './unit-index';
import { UnitsController } from './units.controller';
import { UpdateUnit } from './update-unit';

export const units = {
  imports: [TypeOrmModule.forFeature([Unit, UnitItem])],
  controllers: [UnitsController],
  providers: [AdaptUnit, AdaptUnitLesson, CreateUnit, ExportUnit, ListUnits, RetireUnit, ShowUnit, UnitIndex, UpdateUnit],
};
