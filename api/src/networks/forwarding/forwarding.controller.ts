// The routes of forwarding.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ForwardPost } from './forward-post';
import { ShowQuote } from './show-quote';

@Controller()
export class ForwardingController {
  constructor(private readonly forwardPost: ForwardPost, private readonly showQuote: ShowQuote) {}

  @Route('post.forward')
  forward(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'post.forward'>) {
    return this.forwardPost.run(actor, params.id, body);
  }

  @Route('post.quote')
  quote(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.quote'>) {
    return this.showQuote.run(actor, params.id);
  }
}
