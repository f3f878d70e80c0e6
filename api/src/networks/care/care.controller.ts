// Routes of a network's settings: when its questions are looked after, and how much each member hears of it.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { SetNetworkLevel } from '../set-network-level';
import { CareSetting } from './care-setting';

@Controller()
export class CareController {
  constructor(private readonly care: CareSetting, private readonly setLevel: SetNetworkLevel) {}

  @Route('network.care')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.care'>) {
    return this.care.show(actor, params.id);
  }

  @Route('network.setCare')
  set(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'network.setCare'>) {
    return this.care.set(actor, params.id, body);
  }

  @Route('network.level')
  level(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'network.level'>) {
    return this.setLevel.run(actor, params.id, body);
  }
}
