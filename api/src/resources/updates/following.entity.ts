// How an adaptation follows its original.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('following')
export class Following {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @Column('int', { name: 'told_number', default: 0 }) toldNumber!: number;
  @Column('int', { name: 'told_core_number', default: 0 }) toldCoreNumber!: number;
  @Column('boolean', { default: false }) muted!: boolean;
}
