// A suggestion that a lead has put away.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('desk_dismissal')
export class DeskDismissal {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
}
