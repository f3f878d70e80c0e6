// One saved state of a resource; never changed afterwards.
import type { ChangeKind } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('revision')
export class Revision {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('bytea', { name: 'document_hash' }) documentHash!: Buffer;
  @Column('text', { default: '' }) message!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('int', { array: true, default: () => "'{}'" }) parents!: number[];
  @Column('text', { nullable: true }) change!: ChangeKind | null;
  @Column('uuid', { name: 'source_id', nullable: true }) sourceId!: string | null;
  @Column('int', { name: 'source_number', nullable: true }) sourceNumber!: number | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
