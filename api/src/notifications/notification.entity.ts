// One thing that happened and concerns one person.
import type { NoticeKind } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: NoticeKind;
  @Column('text') text!: string;
  @Column('text') link!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
  @Column('timestamptz', { name: 'deliver_at', default: () => 'now()' }) deliverAt!: Date;
  @Column('boolean', { default: false }) held!: boolean;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt!: Date | null;
}
