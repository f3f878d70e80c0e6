// A part of an update that an adapter kept as theirs, and why.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('kept_part')
export class KeptPart {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'origin_id' }) originId!: string;
  @Column('int', { name: 'origin_number' }) originNumber!: number;
  @Column('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('text', { name: 'block_id' }) blockId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
