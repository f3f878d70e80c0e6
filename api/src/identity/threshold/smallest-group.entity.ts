// A change of the smallest group that figures may be about, or the wish for one; the newest in force counts.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('smallest_group')
export class SmallestGroup {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('int') was!: number;
  @Column('int') k!: number;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'clock_timestamp()' }) askedAt!: Date;
  @Column('text') state!: 'waiting' | 'in_force' | 'declined' | 'withdrawn';
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
}
