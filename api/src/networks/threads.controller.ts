// The routes of threads and posts.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CreatePost } from './create-post';
import { CreateThread } from './create-thread';
import { ListPosts } from './list-posts';
import { ListThreads } from './list-threads';
import { ShowThread } from './show-thread';

@Controller()
export class ThreadsController {
  constructor(
    private readonly listThreads: ListThreads, private readonly createThread: CreateThread, private readonly showThread: ShowThread,
    private readonly listPosts: ListPosts, private readonly createPost: CreatePost,
  ) {}

  @Route('thread.list')
  list(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'thread.list'>) {
    return this.listThreads.run(actor, params.id, query);
  }

  @Route('thread.create')
  start(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.create'>) {
    return this.createThread.run(actor, params.id, body);
  }

  @Route('thread.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'thread.show'>) {
    return this.showThread.run(actor, params.id);
  }

  @Route('post.list')
  posts(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'post.list'>) {
    return this.listPosts.run(actor, params.id, query);
  }

  @Route('post.create')
  reply(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'post.create'>) {
    return this.createPost.run(actor, params.id, body);
  }
}
