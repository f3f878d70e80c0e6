// Why a version changed a core block of the lesson it was made from; gone when the change is.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('core_change')
export class CoreChange {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('text', { name: 'block_id' }) blockId!: string;
  /** How the core block began when it was changed. */
  @Column('text', { name: 'block_text' }) blockText!: string;
  @Column('uuid', { name: 'origin_id' }) originId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
