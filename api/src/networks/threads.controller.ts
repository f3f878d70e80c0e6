// The routes of threads and posts.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CreatePost } from './create-post';
import { CreateThread } from './create-thread';
import { DeletePost } from './delete-post';
import { EditPost } from './edit-post';
import { ListPosts } from './list-posts';
import { ListThreads } from './list-threads';
import { ReadThread } from './read-thread';
import { ShowThread } from './show-thread';
import { UpdateThread } from './update-thread';

@Controller()
export class ThreadsController {
  constructor(
    private readonly listThreads: ListThreads, private readonly createThread: CreateThread, private readonly showThread: ShowThread,
    private readonly listPosts: ListPosts, private readonly createPost: CreatePost,
    private readonly updateThread: UpdateThread, private readonly readThread: ReadThread, private readonly editPost: EditPost, private readonly deletePost: DeletePost,
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

  @Route('thread.update')
  change(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.update'>) {
    return this.updateThread.run(actor, params.id, body);
  }

  @Route('thread.read')
  read(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.read'>) {
    return this.readThread.run(actor, params.id, body);
  }

  @Route('post.edit')
  edit(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'post.edit'>) {
    return this.editPost.run(actor, params.id, body);
  }

  @Route('post.delete')
  remove(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.delete'>) {
    return this.deletePost.run(actor, params.id);
  }
}
