// A version that its original's author lets stand beside it under a name.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('endorsed_variant')
export class EndorsedVariant {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('uuid', { name: 'variant_id' }) variantId!: string;
  @Column('text') name!: string;
  @Column('int') number!: number;
  @Column('uuid', { name: 'endorsed_by' }) endorsedBy!: string;
  @Column('timestamptz', { name: 'endorsed_at', default: () => 'now()' }) endorsedAt!: Date;
}
