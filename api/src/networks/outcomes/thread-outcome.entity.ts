// What came of a thread.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('thread_outcome')
export class ThreadOutcome {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'target_id' }) targetId!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('text') kind!: 'offer' | 'comment' | 'proposal';
  @Column('uuid', { name: 'resource_id', nullable: true }) resourceId!: string | null;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
