// Two people proposed to one another, or a question shown to someone; and what each person lets be looked at for it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('introduction_consent')
export class IntroductionConsent {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('boolean') subject!: boolean;
  @Column('boolean') adaptations!: boolean;
  @Column('boolean') teaching!: boolean;
  @Column('boolean') questions!: boolean;
  @Column('text', { array: true, default: '{}' }) interests!: string[];
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt!: Date;
}

@Entity('introduction')
export class Introduction {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') kind!: 'same_lesson' | 'only_teacher' | 'newcomer' | 'interest' | 'question';
  @Column('uuid', { name: 'first_id', nullable: true }) firstId!: string | null;
  @Column('uuid', { name: 'second_id' }) secondId!: string;
  @Column('text', { name: 'first_reason', default: '' }) firstReason!: string;
  @Column('text', { name: 'second_reason' }) secondReason!: string;
  @Column('uuid', { name: 'resource_id', nullable: true }) resourceId!: string | null;
  @Column('text', { nullable: true }) interest!: string | null;
  @Column('uuid', { name: 'network_id', nullable: true }) networkId!: string | null;
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId!: string | null;
  @Column('text', { name: 'first_answer', nullable: true }) firstAnswer!: 'yes' | 'no' | null;
  @Column('text', { name: 'second_answer', nullable: true }) secondAnswer!: 'yes' | 'no' | null;
  @Column('text', { name: 'first_hello', default: '' }) firstHello!: string;
  @Column('text', { name: 'second_hello', default: '' }) secondHello!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'met_at', nullable: true }) metAt!: Date | null;
}
