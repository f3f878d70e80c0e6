// A file kept for another room, which says who may have it. Until it is taken there it is its sender's alone.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('kept_file')
export class KeptFile {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  /** Null: nobody may know who sent it. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('uuid', { name: 'upload_id', nullable: true }) uploadId!: string | null;
  @Column('uuid', { name: 'stored_as' }) storedAs!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') type!: string;
  @Column('int') bytes!: number;
  @Column('int', { nullable: true }) pages!: number | null;
  @Column('boolean') small!: boolean;
  @Column('int', { nullable: true }) width!: number | null;
  @Column('int', { nullable: true }) height!: number | null;
  @Column('boolean', { default: false }) taken!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
