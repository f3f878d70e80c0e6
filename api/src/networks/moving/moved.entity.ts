// What a merged thread was, and in which threads a post has been before.
import type { ThreadKind } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('merged_thread')
export class MergedThread {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('uuid', { name: 'into_id' }) intoId!: string;
  @Column('text') title!: string;
  @Column('text') kind!: ThreadKind;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'merged_at', default: () => 'now()' }) mergedAt!: Date;
}

@Entity('moved_post')
export class MovedPost {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId!: string;
  @PrimaryColumn('uuid', { name: 'from_id' }) fromId!: string;
  @Column('timestamptz', { name: 'moved_at', default: () => 'now()' }) movedAt!: Date;
}
