// The published counts of a family of versions that a mandate asks for or has asked for.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('family_count')
export class FamilyCount {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'root_id' }) rootId!: string;
  /** Colleagues, down to the ten. */
  @Column('int', { default: 0 }) taught!: number;
  @Column('int', { default: 0 }) adapted!: number;
  @Column('timestamptz', { name: 'counted_at', default: () => 'now()' }) countedAt!: Date;
}
