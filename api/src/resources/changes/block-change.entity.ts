// What adaptations changed, who adapted, the published counts, and whose changes were taken.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('block_change')
export class BlockChangeRow {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('text', { name: 'block_id' }) blockId!: string;
  @Column('text') kind!: 'changed' | 'removed' | 'added';
  @Column('text', { name: 'after_id', nullable: true }) afterId!: string | null;
  @Column('int') place!: number;
  @Column('json', { nullable: true }) block!: object | null;
  @Column('bytea', { name: 'content_hash' }) contentHash!: Buffer;
  @Column('bytea', { name: 'base_hash', nullable: true }) baseHash!: Buffer | null;
  @Column('uuid', { name: 'origin_id' }) originId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
}

@Entity('adapter')
export class Adapter {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'origin_id' }) originId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('bytea', { name: 'now_hash', nullable: true }) nowHash!: Buffer | null;
  @Column('bytea', { name: 'counted_hash', nullable: true }) countedHash!: Buffer | null;
}

@Entity('adaptation_tally')
export class AdaptationTally {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'origin_id' }) originId!: string;
  @Column('int') versions!: number;
  @Column('int') people!: number;
  @Column('int') schools!: number;
  @Column('timestamptz', { name: 'counted_at', default: () => 'now()' }) countedAt!: Date;
}

@Entity('block_tally')
export class BlockTallyRow {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'origin_id' }) originId!: string;
  @PrimaryColumn('text', { name: 'block_id' }) blockId!: string;
  @Column('int') changed!: number;
  @Column('int') removed!: number;
  @Column('int') kept!: number;
  @Column('jsonb') reasons!: object;
  @Column('jsonb') replacements!: object;
}

@Entity('taken_change')
export class TakenChange {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('text', { name: 'block_id' }) blockId!: string;
  @PrimaryColumn('uuid', { name: 'from_id' }) fromId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('uuid', { name: 'taker_id' }) takerId!: string;
  @Column('int') number!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
