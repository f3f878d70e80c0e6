// What happens to a mandate after it begins: urgent acts, reviews, owed responses, exceptions for groups, and my own nudges.
import type { Strength } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('urgent_act')
export class UrgentAct {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('mandate_review')
export class MandateReview {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('text') outcome!: 'kept' | 'loosened' | 'lifted' | 'lapsed';
  @Column('text') reason!: string;
  /** As it was after the review. */
  @Column('text') strength!: Strength;
  /** Null: nobody reviewed it in time. */
  @Column('uuid', { name: 'by_id', nullable: true }) byId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('mandate_response')
export class MandateResponse {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('text', { array: true }) causes!: string[];
  @Column('text') figures!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('timestamptz', { name: 'owed_at', default: () => 'now()' }) owedAt!: Date;
  /** As firm as it was then; null of those owed before this was noted. */
  @Column('text', { nullable: true }) strength!: Strength | null;
  @Column('text', { default: '' }) themes!: string;
  @Column('text', { nullable: true }) action!: 'change' | 'keep' | 'loosen' | 'lift' | null;
  @Column('text', { default: '' }) did!: string;
  @Column('timestamptz', { name: 'given_at', nullable: true }) givenAt!: Date | null;
  @Column('uuid', { name: 'given_by', nullable: true }) givenBy!: string | null;
}

@Entity('mandate_exception')
export class MandateException {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('uuid', { name: 'school_id' }) schoolId!: string;
  @Column('text', { array: true, default: () => "'{}'" }) subjects!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) phases!: string[];
  @Column('text') reason!: string;
  @Column('text', { default: 'asked' }) status!: 'asked' | 'granted' | 'refused';
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text', { default: '' }) answer!: string;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('date', { nullable: true }) until!: string | null;
  /** Why it was ended before its day, or at all. */
  @Column('text', { name: 'ended_reason', default: '' }) endedReason!: string;
}

@Entity('rating_nudge')
export class RatingNudge {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('date', { name: 'shown_on' }) shownOn!: string;
  @Column('boolean', { default: false }) skipped!: boolean;
  @Column('date', { name: 'quiet_until', nullable: true }) quietUntil!: string | null;
}
