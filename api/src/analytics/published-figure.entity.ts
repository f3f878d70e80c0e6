// One figure as the page prints it: the only thing about people's answers and usage that the application can read.
import type { Change, Distribution, PulseShift, Share } from '@trellis/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GroupKind } from './closing/groups';

@Entity('published_figure', { schema: 'pub' })
export class PublishedFigure {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'release_id' }) releaseId!: string;
  /** `adoption`, `adaptation`, `response`, `rating:ITEM`, `change:ITEM`, `shift:overall`. */
  @PrimaryColumn('text') metric!: string;
  @PrimaryColumn('text') block!: string;
  @Column('text') kind!: GroupKind;
  @Column('text') label!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('int', { nullable: true }) n!: number | null;
  @Column('jsonb') figure!: Share | Distribution | Change | PulseShift;
}
