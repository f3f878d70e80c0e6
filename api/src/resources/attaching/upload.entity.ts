// An upload under way: which pieces of it have arrived.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('upload')
export class Upload {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  @Column('int') bytes!: number;
  @Column('int', { array: true, default: () => "'{}'" }) pieces!: number[];
  @Column('int', { default: 0 }) received!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
