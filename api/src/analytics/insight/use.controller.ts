// The route of "Are our central resources used, and adapted?".
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ShowUse } from './show-use';

@Controller()
export class UseController {
  constructor(private readonly showUse: ShowUse) {}

  @Route('insight.use')
  use(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'insight.use'>) { return this.showUse.run(actor, query); }
}
