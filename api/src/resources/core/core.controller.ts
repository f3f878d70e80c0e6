// Core parts over HTTP.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ListCoreChanges } from './list-core-changes';

@Controller()
export class CoreController {
  constructor(private readonly listCoreChanges: ListCoreChanges) {}

  @Route('core.changes')
  changes(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'core.changes'>) {
    return this.listCoreChanges.run(actor, params.id);
  }
}
