// The groups a consultation invites beside those it would apply to, and the people that made it ask.
import type { Invitation, Role } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('proposal_invitation')
export class ProposalInvitation {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'proposal_id' }) proposalId!: string;
  @Column('text') kind!: Invitation['kind'];
  @Column('uuid', { name: 'school_ids', array: true, default: () => "'{}'" }) schoolIds!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) subjects!: string[];
  @Column('text', { array: true, default: () => "'{}'" }) phases!: ('primary' | 'secondary')[];
  @Column('uuid', { name: 'network_id', nullable: true }) networkId!: string | null;
  @Column('text', { nullable: true }) role!: Role | null;
  /** Invited while it was open already. */
  @Column('boolean', { default: false }) later!: boolean;
  @Column('int') position!: number;
}

/** Once asked, one stays asked, wherever one moves and whichever group one leaves. */
@Entity('asked_person')
export class AskedPerson {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'proposal_id' }) proposalId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  /** By which act: whoever it added is told of that act. */
  @Column('uuid', { name: 'act_id' }) actId!: string;
  /** It would have applied to them; otherwise they were invited. */
  @Column('boolean') applied!: boolean;
  /** Where they were as they were asked: there their answer counts. */
  @Column('uuid', { name: 'school_id' }) schoolId!: string;
  @Column('text') phase!: string;
  @Column('text') subject!: string;
}
