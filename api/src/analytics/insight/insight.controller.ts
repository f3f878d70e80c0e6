// Routes of insight.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ShowGoodwill } from './show-goodwill';
import { ShowMandateFigures } from './show-mandate-figures';
import { ShowOverview } from './show-overview';
import { ShowPeople } from './show-people';
import { ShowTogether } from './show-together';
import { ShowViews } from './show-views';

@Controller()
export class InsightController {
  constructor(private readonly showOverview: ShowOverview, private readonly showMandateFigures: ShowMandateFigures, private readonly showPeople: ShowPeople, private readonly showViews: ShowViews, private readonly showGoodwill: ShowGoodwill, private readonly showTogether: ShowTogether) {}

  @Route('insight.overview')
  overview(@CurrentActor() actor: Actor) { return this.showOverview.run(actor); }

  @Route('insight.mandate')
  mandate(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'insight.mandate'>) { return this.showMandateFigures.run(actor, params.id); }

  @Route('insight.people')
  people(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'insight.people'>) { return this.showPeople.run(actor, query.wave); }

  @Route('insight.views')
  views(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'insight.views'>) { return this.showViews.run(actor, query.wave); }

  @Route('insight.goodwill')
  goodwill(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'insight.goodwill'>) { return this.showGoodwill.run(actor, query.wave); }

  @Route('insight.together')
  together(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'insight.together'>) { return this.showTogether.run(actor, query.wave); }
}
