// What teachers change, over HTTP: the counts, colleagues' changes, and taking one.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ListChanges } from './list-changes';
import { ShowChangeMap } from './show-change-map';
import { TakeChange } from './take-change';
import { UntakeChange } from './untake-change';

@Controller()
export class ChangesController {
  constructor(private readonly showChangeMap: ShowChangeMap, private readonly listChanges: ListChanges, private readonly takeChange: TakeChange, private readonly untakeChange: UntakeChange) {}

  @Route('change.map')
  map(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'change.map'>) {
    return this.showChangeMap.run(actor, params.id);
  }

  @Route('change.list')
  list(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'change.list'>) {
    return this.listChanges.run(actor, params.id, query.reason);
  }

  @Route('change.take')
  take(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'change.take'>) {
    return this.takeChange.run(actor, params.id, body);
  }

  @Route('change.untake')
  untake(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'change.untake'>) {
    return this.untakeChange.run(actor, params);
  }
}
