// A survey as it is planned, and its waves: planned, open, then closed (answers frozen and published), then released (people told).
import type { PulseQuestion } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('pulse')
export class PulsePlan {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) intro!: string;
  @Column('jsonb') questions!: PulseQuestion[];
  /** Most questions one person gets in a fortnight. */
  @Column('int', { name: 'per_round' }) perRound!: number;
  @Column('boolean', { default: true }) comment!: boolean;
  @Column('int', { default: 1 }) version!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('pulse_wave')
export class PulseWave {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'pulse_id' }) pulseId!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('text', { default: 'scheduled' }) status!: 'scheduled' | 'open' | 'closed' | 'released' | 'missed';
  /** Fewest people any figure of it may be about: what people were promised, or more where the trust has raised it since. */
  @Column('int', { default: () => 'present_k()' }) k!: number;
  @Column('jsonb', { default: [] }) questions!: PulseQuestion[];
  @Column('jsonb', { default: [] }) rounds!: string[][];
  @Column('boolean', { default: true }) comment!: boolean;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}

@Entity('pulse_asking')
export class PulseAsking {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'wave_id' }) waveId!: string;
  @PrimaryColumn('int') round!: number;
  @PrimaryColumn('uuid', { name: 'school_id' }) schoolId!: string;
  @PrimaryColumn('boolean') again!: boolean;
  @Column('date', { name: 'told_on' }) toldOn!: string;
}
