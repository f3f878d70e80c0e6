// A teaching resource: what is said about it, who may read it, where it came from, and how far its revisions have come.
import type { AdaptationReason, ResourceKind, Visibility } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('resource')
export class Resource {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') title!: string;
  @Column('text', { default: '' }) summary!: string;
  @Column('text') subject!: string;
  @Column('text', { name: 'key_stages', array: true, default: () => "'{}'" }) keyStages!: string[];
  @Column('smallint', { array: true, default: () => "'{}'" }) years!: number[];
  @Column('text', { default: '' }) topic!: string;
  @Column('text', { array: true, default: () => "'{}'" }) tags!: string[];
  @Column('text', { default: 'en-GB' }) language!: string;
  @Column('text', { default: 'lesson' }) kind!: ResourceKind;
  @Column('int', { name: 'minutes_saved', nullable: true }) minutesSaved!: number | null;
  @Column('text', { default: 'trust-owned' }) licence!: string;
  @Column('text', { default: '' }) attribution!: string;
  @Column('text', { default: 'private' }) visibility!: Visibility;
  @Column('text', { array: true }) audience!: string[];
  @Column('uuid', { name: 'network_id', nullable: true }) networkId!: string | null;
  @Column('uuid', { name: 'school_id' }) schoolId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('boolean', { default: false }) central!: boolean;
  @Column('boolean', { default: false }) expected!: boolean;
  @Column('boolean', { default: false }) retired!: boolean;
  @Column('uuid', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('int', { name: 'origin_number', nullable: true }) originNumber!: number | null;
  @Column('uuid', { name: 'root_id' }) rootId!: string;
  @Column('text', { nullable: true }) reason!: AdaptationReason | null;
  @Column('int', { name: 'changed_blocks', default: 0 }) changedBlocks!: number;
  @Column('timestamptz', { name: 'adapted_at', nullable: true }) adaptedAt!: Date | null;
  @Column('int', { default: 1 }) number!: number;
  @Column('int', { default: 0 }) blocks!: number;
  @Column('int', { name: 'core_blocks', default: 0 }) coreBlocks!: number;
  @Column('int', { name: 'used_count', default: 0 }) usedCount!: number;
  @Column('int', { name: 'adapted_count', default: 0 }) adaptedCount!: number;
  @Column('int', { name: 'thanked_count', default: 0 }) thankedCount!: number;
  @Column('text', { name: 'external_ref', nullable: true }) externalRef!: string | null;
  @Column('bytea', { name: 'external_hash', nullable: true }) externalHash!: Buffer | null;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
