// One publication of a mandate's figures for a closed wave: of ratings or of adoption. Written once.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('release', { schema: 'pub' })
export class PublishedRelease {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('text') kind!: 'ratings' | 'adoption';
  @Column('int') k!: number;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' }) madeAt!: Date;
}
