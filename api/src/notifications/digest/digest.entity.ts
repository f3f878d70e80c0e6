// One mail that gathers news, for one person and one week or day. Its row is there before the mail is: nobody plans it twice.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('digest')
export class Digest {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  /** `2026-W48`, `2026-11-27`, or of a report `report-2026-11` or `report-` and the wave that closed. */
  @PrimaryColumn('text') period!: string;
  @Column('timestamptz', { name: 'planned_at', default: () => 'now()' }) plannedAt!: Date;
  /** Done with, also when there was nothing to say. */
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  /** What it spoke of beside notices, so that the next one does not again. */
  @Column('text', { array: true, default: '{}' }) about!: string[];
}
