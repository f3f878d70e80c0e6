// The routes of posts pinned to parts of lessons.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ListPins } from './list-pins';
import { PinPost } from './pin-post';

@Controller()
export class PinningController {
  constructor(private readonly pinPost: PinPost, private readonly listPins: ListPins) {}

  @Route('post.pin')
  pin(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'post.pin'>) {
    return this.pinPost.run(actor, params.id, body);
  }

  @Route('post.unpin')
  unpin(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.unpin'>) {
    return this.pinPost.run(actor, params.id, null);
  }

  @Route('post.pinned')
  part(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.pinned'>) {
    return this.listPins.part(actor, params.id);
  }

  @Route('pin.list')
  posts(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'pin.list'>) {
    return this.listPins.posts(actor, params.id);
  }
}
