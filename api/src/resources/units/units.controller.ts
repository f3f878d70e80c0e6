// Units of work over HTTP.
import { Controller, Header } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AdaptUnit } from './adapt-unit';
import { AdaptUnitLesson } from './adapt-unit-lesson';
import { CreateUnit } from './create-unit';
import { ExportUnit } from './export-unit';
import { ListUnits } from './list-units';
import { RetireUnit } from './retire-unit';
import { ShowUnit } from './show-unit';
import { UpdateUnit } from './update-unit';

@Controller()
export class UnitsController {
  constructor(
    private readonly listUnits: ListUnits, private readonly createUnit: CreateUnit, private readonly showUnit: ShowUnit, private readonly updateUnit: UpdateUnit, private readonly retireUnit: RetireUnit,
    private readonly adaptUnit: AdaptUnit, private readonly adaptUnitLesson: AdaptUnitLesson, private readonly exportUnit: ExportUnit,
  ) {}

  @Route('unit.list')
  list(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'unit.list'>) {
    return this.listUnits.run(actor, query);
  }

  @Route('unit.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'unit.create'>) {
    return this.createUnit.run(actor, body);
  }

  @Route('unit.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'unit.show'>) {
    return this.showUnit.run(actor, params.id);
  }

  @Route('unit.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'unit.update'>) {
    return this.updateUnit.run(actor, params.id, body);
  }

  @Route('unit.retire')
  retire(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'unit.retire'>) {
    return this.retireUnit.run(actor, params.id, body.retired);
  }

  @Route('unit.adapt')
  adapt(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'unit.adapt'>) {
    return this.adaptUnit.run(actor, params.id, body.title);
  }

  @Route('unit.adaptLesson')
  adaptLesson(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'unit.adaptLesson'>) {
    return this.adaptUnitLesson.run(actor, params.id, params.itemId);
  }

  @Route('unit.markdown')
  @Header('content-type', 'text/markdown; charset=utf-8')
  markdown(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'unit.markdown'>) {
    return this.exportUnit.run(actor, params.id);
  }
}
