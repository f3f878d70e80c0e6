// Changes in an adaptation, offered back to the author of its original.
import type { AdaptationReason, OfferStatus } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('offer')
export class Offer {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('uuid', { name: 'adaptation_id' }) adaptationId!: string;
  @Column('int', { name: 'adaptation_number' }) adaptationNumber!: number;
  @Column('int', { name: 'base_number' }) baseNumber!: number;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { default: 'draft' }) status!: OfferStatus;
  @Column('text', { array: true, default: () => "'{}'" }) parts!: string[];
  @Column('text', { name: 'block_ids', array: true, default: () => "'{}'" }) blockIds!: string[];
  @Column('bytea', { name: 'proposal_hash', nullable: true }) proposalHash!: Buffer | null;
  @Column('text', { default: '' }) why!: string;
  @Column('text', { nullable: true }) reason!: AdaptationReason | null;
  @Column('boolean', { name: 'share_whole', default: false }) shareWhole!: boolean;
  @Column('text', { name: 'suggested_name', default: '' }) suggestedName!: string;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('timestamptz', { name: 'passed_on_at', nullable: true }) passedOnAt!: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('text', { default: '' }) answer!: string;
  @Column('int', { name: 'taken_number', nullable: true }) takenNumber!: number | null;
  @Column('text', { name: 'taken_parts', array: true, default: () => "'{}'" }) takenParts!: string[];
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
