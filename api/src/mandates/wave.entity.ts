// A wave of ratings: open, then closed (answers frozen), then released (figures published).
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('wave')
export class Wave {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('text', { default: 'open' }) status!: 'open' | 'closed' | 'released';
  /** Fewest people any figure of it may be about: what people were promised, or more where the trust has raised it since. */
  @Column('int', { default: () => 'present_k()' }) k!: number;
  /** Whoever answers is told that comments are published together. */
  @Column('boolean', { name: 'tells_comments', default: true }) tellsComments!: boolean;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
