// What a trust expects of an audience, and the resources it names.
import type { Stance, Strength } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('mandate')
export class Mandate {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') title!: string;
  @Column('text') strength!: Strength;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('uuid', { name: 'school_ids', array: true, default: () => "'{}'" }) schoolIds!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) subjects!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) phases!: ('primary' | 'secondary')[];
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('date', { name: 'review_on' }) reviewOn!: string;
  /** The review date its owner has been reminded of. */
  @Column('date', { name: 'reminded_of', nullable: true }) remindedOf!: string | null;
  /** How it went live: `legacy` was there before there was a gate. */
  @Column('text', { default: 'legacy' }) gate!: 'legacy' | 'consulted' | 'urgent';
  @Column('uuid', { name: 'proposal_id', nullable: true }) proposalId!: string | null;
  /** When it became recommended only, because nobody reviewed it. */
  @Column('timestamptz', { name: 'lapsed_at', nullable: true }) lapsedAt!: Date | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('mandate_resource')
export class MandateResource {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'mandate_id' }) mandateId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('int') position!: number;
  @Column('text', { default: 'adapt' }) stance!: Stance;
}
