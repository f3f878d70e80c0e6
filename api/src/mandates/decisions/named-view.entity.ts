// An answer to a consultation that states, for all, that answers carry names. Anonymous answers are no entity: the application cannot read them.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('named_view')
export class NamedView {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'proposal_id' }) proposalId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'school_id' }) schoolId!: string;
  @Column('text') phase!: 'primary' | 'secondary';
  @Column('text') subject!: string;
  @Column('smallint') suits!: number;
  @Column('smallint', { nullable: true }) pupils!: number | null;
  @Column('smallint', { nullable: true }) values!: number | null;
  @Column('smallint', { nullable: true }) workload!: number | null;
  @Column('smallint', { nullable: true }) option!: number | null;
  @Column('text', { default: '' }) comment!: string;
}
