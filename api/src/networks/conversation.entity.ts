// What belongs to threads and posts besides their words.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('thread_decision')
export class ThreadDecision {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('text', { nullable: true }) result!: string | null;
  @Column('uuid', { name: 'option_id', nullable: true }) optionId!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
}

@Entity('decision_option')
export class DecisionOption {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('int') position!: number;
  @Column('text') label!: string;
}

@Entity('decision_choice')
export class DecisionChoice {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'option_id' }) optionId!: string;
}

@Entity('thread_meeting')
export class ThreadMeeting {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('int') minutes!: number;
  @Column('text') link!: string;
  @Column('text') agenda!: string;
  @Column('text', { default: '' }) notes!: string;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt!: Date;
}

@Entity('post_reaction')
export class PostReaction {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

@Entity('post_version')
export class PostVersion {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('text') text!: string;
  @Column('jsonb') body!: object;
  @Column('timestamptz') at!: Date;
  @Column('text', { array: true, default: () => "'{}'" }) files!: string[];
}

@Entity('saved_post')
export class SavedPost {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId!: string;
  @Column('timestamptz', { name: 'saved_at', default: () => 'clock_timestamp()' }) savedAt!: Date;
}

@Entity('thread_follow')
export class ThreadFollow {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') level!: 'follow' | 'mute';
}

@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

/** How much of a network a person hears of; no row: mentions and threads they follow. */
@Entity('network_level')
export class NetworkLevel {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') level!: 'everything' | 'nothing';
}
