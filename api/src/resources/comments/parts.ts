// Comments, as a part of resources.
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddComment } from './add-comment';
import { BlockComment } from './block-comment.entity';
import { CommentsController } from './comments.controller';
import { DeleteComment } from './delete-comment';
import { EditComment } from './edit-comment';
import { ListComments } from './list-comments';
import { ResolveComment } from './resolve-comment';

export const comments = {
  imports: [TypeOrmModule.forFeature([BlockComment])],
  controllers: [CommentsController],
  providers: [AddComment, DeleteComment, EditComment, ListComments, ResolveComment],
};
