// A file beside a lesson.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('attachment')
export class AttachedFile {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') type!: string;
  @Column('int') bytes!: number;
  @Column('bytea') sha256!: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  /** `perhaps`: stored before what cameras note was taken out, and not looked at since. `kept`: looked at, and could not be taken apart. */
  @Column('text', { name: 'camera_notes', default: 'none' }) cameraNotes!: 'none' | 'perhaps' | 'kept';
}

/** Bytes that no row stands on any more, until they are gone from storage. */
@Entity('left_bytes')
export class LeftBytes {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('bytea') sha256!: Buffer;
}
