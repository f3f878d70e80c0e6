// One distinct lesson document, known by the hash of its canonical JSON.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('document')
export class DocumentText {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('bytea') hash!: Buffer;
  @Column('json') body!: object;
  @Column('int') blocks!: number;
  @Column('int', { name: 'core_blocks' }) coreBlocks!: number;
  @Column('int') words!: number;
}
