// One person's unsaved work on a resource.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('draft')
export class Draft {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('int', { name: 'base_number' }) baseNumber!: number;
  @Column('json') document!: object;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' }) savedAt!: Date;
}
