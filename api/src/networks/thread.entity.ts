// A thread of a network and its posts.
import type { ThreadKind } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('thread')
export class Thread {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'network_id' }) networkId!: string;
  @Column('text') title!: string;
  @Column('text', { default: 'discussion' }) kind!: ThreadKind;
  @Column('boolean', { default: false }) resolved!: boolean;
  @Column('boolean', { default: false }) closed!: boolean;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('uuid', { name: 'resource_id', nullable: true }) resourceId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_post_at', default: () => 'now()' }) lastPostAt!: Date;
  @Column('bigint', { name: 'last_seq' }) lastSeq!: number;
  @Column('int', { default: 0 }) posts!: number;
  @Column('uuid', { name: 'answer_post_id', nullable: true }) answerPostId!: string | null;
}

@Entity('post')
export class ThreadPost {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'network_id' }) networkId!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('bigint') seq!: number;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('text') text!: string;
  @Column('jsonb') body!: object;
  @Column('uuid', { array: true, default: () => "'{}'" }) mentions!: string[];
  @Column('uuid', { name: 'resource_ids', array: true, default: () => "'{}'" }) resourceIds!: string[];
  @Column('uuid', { name: 'client_key', nullable: true }) clientKey!: string | null;
  @Column('uuid', { nullable: true }) forwards!: string | null;
  @Column('uuid', { name: 'pin_resource_id', nullable: true }) pinResourceId!: string | null;
  @Column('text', { name: 'pin_block_id', nullable: true }) pinBlockId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'called_ids', array: true, default: () => "'{}'" }) calledIds!: string[];
  @Column('uuid', { name: 'network_ids', array: true, default: () => "'{}'" }) networkIds!: string[];
  @Column('int', { name: 'file_count', default: 0 }) fileCount!: number;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
}
