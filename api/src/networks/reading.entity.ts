// How far each member has read, in a thread and in a network, and where they were mentioned unread.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('thread_reader')
export class ThreadReader {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('uuid', { name: 'network_id' }) networkId!: string;
  @Column('bigint') seq!: number;
}

@Entity('network_reader')
export class NetworkReader {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @Column('bigint') seq!: number;
  @Column('bigint', { name: 'posts_read', default: 0 }) postsRead!: number;
}

@Entity('mention')
export class UnreadMention {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('uuid', { name: 'network_id' }) networkId!: string;
  @Column('bigint') seq!: number;
}
