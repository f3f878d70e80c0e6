// A subject network, and the counter that orders everything said in it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('network')
export class Network {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') name!: string;
  @Column('text') slug!: string;
  @Column('text') subject!: string;
  @Column('text', { default: '' }) purpose!: string;
  @Column('boolean', { default: true }) open!: boolean;
  @Column('boolean', { default: false }) archived!: boolean;
  @Column('text', { default: '' }) cadence!: string;
  @Column('text', { name: 'time_given', default: '' }) timeGiven!: string;
  @Column('boolean', { name: 'by_request', default: false }) byRequest!: boolean;
  @Column('boolean', { name: 'by_rule', default: false }) byRule!: boolean;
  @Column('uuid', { name: 'school_id', nullable: true }) schoolId!: string | null;
  @Column('text', { name: 'closing_summary', default: '' }) closingSummary!: string;
  @Column('int', { name: 'members_version', default: 1 }) membersVersion!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity('network_counter')
export class NetworkCounter {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @Column('bigint', { default: 0 }) seq!: number;
  @Column('bigint', { default: 0 }) posts!: number;
  @Column('timestamptz', { name: 'last_post_at', nullable: true }) lastPostAt!: Date | null;
}

/** One step of the gapless history: only ever added to. */
@Entity('network_change')
export class NetworkStep {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('bigint') seq!: number;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('uuid', { name: 'post_id', nullable: true }) postId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
