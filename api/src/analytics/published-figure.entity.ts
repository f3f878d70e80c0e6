// One figure as the page prints it: the only thing about people's answers and usage that the application can read.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GroupKind } from './closing/groups';
import type { FigureRow } from './closing/write-release';

@Entity('published_figure', { schema: 'pub' })
export class PublishedFigure {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'release_id' }) releaseId!: string;
  /** `reach`, `adoption`, `adaptation`, `use:NAME`, `response`, `rating:ITEM`, `change:ITEM`, `shift:overall`. */
  @PrimaryColumn('text') metric!: string;
  @PrimaryColumn('text') block!: string;
  @Column('text') kind!: GroupKind;
  @Column('text') label!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('int', { nullable: true }) n!: number | null;
  @Column('jsonb') figure!: FigureRow['figure'];
}
