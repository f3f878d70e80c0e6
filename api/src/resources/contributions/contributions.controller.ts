// Contributions over HTTP.
import { Controller, Header } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ExportContributions } from './export-contributions';
import { ShareContributions } from './share-contributions';
import { ShowContributions } from './show-contributions';
import { ShowMyContributions } from './show-my-contributions';

@Controller()
export class ContributionsController {
  constructor(
    private readonly showMyContributions: ShowMyContributions, private readonly shareContributions: ShareContributions,
    private readonly exportContributions: ExportContributions, private readonly showContributions: ShowContributions,
  ) {}

  @Route('contribution.mine')
  mine(@CurrentActor() actor: Actor) {
    return this.showMyContributions.run(actor);
  }

  @Route('contribution.share')
  share(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'contribution.share'>) {
    return this.shareContributions.run(actor, body);
  }

  @Route('contribution.markdown')
  @Header('content-type', 'text/markdown; charset=utf-8')
  markdown(@CurrentActor() actor: Actor) {
    return this.exportContributions.run(actor);
  }

  @Route('contribution.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'contribution.show'>) {
    return this.showContributions.run(actor, params.id);
  }
}
