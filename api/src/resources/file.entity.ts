// An uploaded image; its bytes lie in storage under their hash.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('file')
export class StoredFile {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('int') bytes!: number;
  @Column('bytea') sha256!: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  /** `perhaps`: stored before what cameras note was taken out, and not looked at since. `kept`: looked at, and could not be taken apart. */
  @Column('text', { name: 'camera_notes', default: 'none' }) cameraNotes!: 'none' | 'perhaps' | 'kept';
  /** When something was last seen to show it, at first when it came; infinity once something that stays does. */
  @Column('timestamptz', { name: 'shown_at', default: () => 'now()' }) shownAt!: Date;
}
