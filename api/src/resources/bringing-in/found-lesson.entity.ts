// A lesson as it was read from a file, until it is saved or thrown away.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('found_lesson')
export class FoundLessonRecord {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') path!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('json', { nullable: true }) fields!: unknown;
  @Column('json', { nullable: true }) document!: unknown;
  @Column('int', { default: 0 }) blocks!: number;
  @Column('int', { default: 0 }) words!: number;
  @Column('json', { default: () => "'[]'" }) pictures!: unknown;
  @Column('text', { array: true, default: () => "'{}'" }) notes!: string[];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('int', { name: 'origin_number', nullable: true }) originNumber!: number | null;
  @Column('uuid', { name: 'saved_as', nullable: true }) savedAs!: string | null;
}
