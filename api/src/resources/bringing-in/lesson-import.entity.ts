// Files that somebody brought in to read lessons from.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lesson_import')
export class LessonImport {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
