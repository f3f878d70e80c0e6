// One thing that happened and concerns one person.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: 'mention' | 'adapted' | 'thanked' | 'taught' | 'comment' | 'mandate' | 'wave' | 'introduction' | 'update' | 'offer' | 'moderation' | 'question'| 'consultation' | 'decision' | 'response' | 'exception';
  @Column('text') text!: string;
  @Column('text') link!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
}
