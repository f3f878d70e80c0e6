// That a person taught a resource on a day, and whether its author may know who.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('resource_use')
export class ResourceUse {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('date', { name: 'taught_on' }) taughtOn!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('boolean', { name: 'share_name', default: false }) shareName!: boolean;
  @Column('boolean', { name: 'share_note', default: false }) shareNote!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
