// The routes of a network's chat channel.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { SetChannel } from './set-channel';

@Controller()
export class ChannelController {
  constructor(private readonly channel: SetChannel) {}

  @Route('network.channel')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.channel'>) {
    return this.channel.show(actor, params.id);
  }

  @Route('network.setChannel')
  set(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'network.setChannel'>) {
    return this.channel.set(actor, params.id, body);
  }

  @Route('network.tryChannel')
  test(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.tryChannel'>) {
    return this.channel.test(actor, params.id);
  }

  @Route('network.endChannel')
  end(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.endChannel'>) {
    return this.channel.end(actor, params.id);
  }
}
