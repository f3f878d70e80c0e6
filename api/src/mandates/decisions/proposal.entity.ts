// What somebody proposes to expect, how those asked were consulted, and what was decided.
import type { DecisionOutcome, Stance, Strength } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('proposal')
export class Proposal {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') title!: string;
  @Column('text') strength!: Strength;
  @Column('text') reason!: string;
  @Column('text') hopes!: string;
  @Column('text', { default: '' }) core!: string;
  @Column('text', { array: true, default: () => "'{}'" }) options!: string[];
  @Column('uuid', { name: 'school_ids', array: true, default: () => "'{}'" }) schoolIds!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) subjects!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) phases!: ('primary' | 'secondary')[];
  @Column('uuid', { name: 'decider_id' }) deciderId!: string;
  @Column('date', { name: 'decide_by' }) decideBy!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  /** School days it was to be open for, after the day it opened. */
  @Column('int', { name: 'school_days', nullable: true }) schoolDays!: number | null;
  @Column('text') names!: 'anonymous' | 'named';
  @Column('text', { name: 'open_to' }) openTo!: 'asked' | 'everyone';
  @Column('text', { default: 'draft' }) stage!: 'draft' | 'consulting' | 'closed' | 'decided' | 'withdrawn';
  /** Fewest people any figure of it may be about. */
  @Column('int', { default: () => 'present_k()' }) k!: number;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  /** When those asked were told that it has closed: the last step of closing. */
  @Column('timestamptz', { name: 'announced_at', nullable: true }) announcedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: DecisionOutcome | null;
  @Column('text', { default: '' }) heard!: string;
  @Column('text', { default: '' }) reasons!: string;
  @Column('text', { default: '' }) changes!: string;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  /** The expectation it would change, and when that was done as decided. */
  @Column('uuid', { name: 'about_id', nullable: true }) aboutId!: string | null;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt!: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  /** Why it was withdrawn. */
  @Column('text', { default: '' }) withdrawal!: string;
  @Column('int', { default: 1 }) version!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('proposal_resource')
export class ProposalResource {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'proposal_id' }) proposalId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('int') position!: number;
  @Column('text', { default: 'adapt' }) stance!: Stance;
}
