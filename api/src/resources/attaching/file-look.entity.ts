// What was found in a file, for equal bytes once.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('file_look')
export class FileLook {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('bytea') sha256!: Buffer;
  @Column('text') text!: string;
  @Column('int', { nullable: true }) pages!: number | null;
  @Column('boolean') small!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
}
