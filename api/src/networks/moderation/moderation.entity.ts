// Safeguarding contacts, reports, hidden posts, suspensions, acts of moderation, and the rule by which posts are kept.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('safeguarding_contact')
export class SafeguardingContact {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'school_id', nullable: true }) schoolId!: string | null;
  @Column('text', { default: '' }) phone!: string;
}

@Entity('report')
export class PostReport {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'network_id' }) networkId!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('uuid', { name: 'post_id' }) postId!: string;
  @Column('uuid', { name: 'reporter_id' }) reporterId!: string;
  @Column('text') category!: string;
  @Column('text') words!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('uuid', { name: 'handled_by', nullable: true }) handledBy!: string | null;
  @Column('timestamptz', { name: 'handled_at', nullable: true }) handledAt!: Date | null;
}

@Entity('hidden_post')
export class HiddenPost {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId!: string;
  @Column('timestamptz', { name: 'hidden_at', default: () => 'now()' }) hiddenAt!: Date;
  /** The question it was the answer to when it was hidden; none where another has been marked since. */
  @Column('uuid', { name: 'answered_id', nullable: true }) answeredId!: string | null;
}

@Entity('network_suspension')
export class NetworkSuspension {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') reason!: string;
  @Column('date', { nullable: true }) until!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('moderation_act')
export class ModerationAct {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') act!: 'hide' | 'unhide' | 'suspend' | 'unsuspend' | 'move' | 'split' | 'merge' | 'remove' | 'close' | 'open' | 'rename';
  @Column('uuid', { name: 'network_id' }) networkId!: string;
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId!: string | null;
  @Column('uuid', { name: 'post_id', nullable: true }) postId!: string | null;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('retention_rule')
export class RetentionRule {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @Column('int', { name: 'keep_months', nullable: true }) keepMonths!: number | null;
}
