// Routes of the leader's page.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ShowMandateFigures } from './show-mandate-figures';
import { ShowOverview } from './show-overview';

@Controller()
export class InsightController {
  constructor(private readonly showOverview: ShowOverview, private readonly showMandateFigures: ShowMandateFigures) {}

  @Route('insight.overview')
  overview(@CurrentActor() actor: Actor) { return this.showOverview.run(actor); }

  @Route('insight.mandate')
  mandate(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'insight.mandate'>) { return this.showMandateFigures.run(actor, params.id); }
}
