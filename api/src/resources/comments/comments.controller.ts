// Comments over HTTP.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AddComment } from './add-comment';
import { DeleteComment } from './delete-comment';
import { EditComment } from './edit-comment';
import { ListComments } from './list-comments';
import { ResolveComment } from './resolve-comment';

@Controller()
export class CommentsController {
  constructor(
    private readonly listComments: ListComments, private readonly addComment: AddComment, private readonly editComment: EditComment,
    private readonly deleteComment: DeleteComment, private readonly resolveComment: ResolveComment,
  ) {}

  @Route('comment.list')
  list(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'comment.list'>) {
    return this.listComments.run(actor, params.id);
  }

  @Route('comment.add')
  add(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'comment.add'>) {
    return this.addComment.run(actor, params.id, body);
  }

  @Route('comment.edit')
  edit(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'comment.edit'>) {
    return this.editComment.run(actor, params.id, body.body);
  }

  @Route('comment.delete')
  remove(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'comment.delete'>) {
    return this.deleteComment.run(actor, params.id);
  }

  @Route('comment.resolve')
  resolve(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'comment.resolve'>) {
    return this.resolveComment.run(actor, params.id, body.resolved);
  }
}
