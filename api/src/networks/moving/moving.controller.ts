// The routes by which leads tidy up threads.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { FindPost } from './find-post';
import { MergeThreads } from './merge-threads';
import { MoveThread } from './move-thread';
import { SplitThread } from './split-thread';

@Controller()
export class MovingController {
  constructor(private readonly moveThread: MoveThread, private readonly splitThread: SplitThread, private readonly mergeThreads: MergeThreads, private readonly findPost: FindPost) {}

  @Route('thread.move')
  move(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.move'>) {
    return this.moveThread.run(actor, params.id, body);
  }

  @Route('thread.split')
  split(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.split'>) {
    return this.splitThread.run(actor, params.id, body);
  }

  @Route('thread.merge')
  merge(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.merge'>) {
    return this.mergeThreads.run(actor, params.id, body);
  }

  @Route('post.place')
  place(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.place'>) {
    return this.findPost.run(actor, params.id);
  }
}
