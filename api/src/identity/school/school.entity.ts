// A school of a trust, known to the register by its URN.
import type { Phase } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('school')
export class School {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') name!: string;
  @Column('text') slug!: string;
  @Column('text') urn!: string;
  @Column('text') phase!: Phase;
  @Column('text', { default: '' }) town!: string;
}
