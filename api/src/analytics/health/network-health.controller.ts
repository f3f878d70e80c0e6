// The route of network health.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ShowNetworkHealth } from './show-network-health';

@Controller()
export class NetworkHealthController {
  constructor(private readonly showHealth: ShowNetworkHealth) {}

  @Route('network.health')
  health(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'network.health'>) {
    return this.showHealth.run(actor, params.id, query.wave);
  }
}
