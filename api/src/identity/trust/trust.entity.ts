// A trust: the wall around everything.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('trust')
export class Trust {
  @PrimaryColumn('uuid', { name: 'trust_id', default: () => 'uuidv7()' }) trustId!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('boolean', { default: false }) demo!: boolean;
  /** Its leaders let its figures stand among those of other trusts. */
  @Column('boolean', { default: false }) compares!: boolean;
  /** A wave of rating opens with each half-term of its calendar. */
  @Column('boolean', { name: 'waves_by_half_term', default: false }) wavesByHalfTerm!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
