// A unit of work, and a lesson's place in it.
import type { Visibility } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') title!: string;
  @Column('text', { default: '' }) summary!: string;
  @Column('text') subject!: string;
  @Column('text', { name: 'key_stages', array: true, default: () => "'{}'" }) keyStages!: string[];
  @Column('smallint', { array: true, default: () => "'{}'" }) years!: number[];
  @Column('text', { default: 'private' }) visibility!: Visibility;
  @Column('text', { array: true }) audience!: string[];
  @Column('uuid', { name: 'network_id', nullable: true }) networkId!: string | null;
  @Column('uuid', { name: 'school_id' }) schoolId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('uuid', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('boolean', { default: false }) retired!: boolean;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}

@Entity('unit_item')
export class UnitItem {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'unit_id' }) unitId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('int') place!: number;
  @Column('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('uuid', { name: 'source_id', nullable: true }) sourceId!: string | null;
  @Column('text', { default: '' }) note!: string;
}
