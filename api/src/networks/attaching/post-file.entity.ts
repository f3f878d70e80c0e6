// Which post a kept file belongs to, where it stands there, and what it shows.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('post_file')
export class PostFileRecord {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'post_id' }) postId!: string;
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId!: string;
  @Column('smallint') place!: number;
  @Column('text', { default: '' }) alt!: string;
}
