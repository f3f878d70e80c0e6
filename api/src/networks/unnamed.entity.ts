// What is kept about questions asked without a name.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unnamed_setting')
export class UnnamedSetting {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @Column('text', { name: 'seen_by' }) seenBy!: 'two_people' | 'nobody' | 'off';
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt!: Date;
}

@Entity('unveil_request')
export class UnveilRequest {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
}
