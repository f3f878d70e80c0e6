// That a person shows colleagues what they contributed.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('shared_contributions')
export class SharedContributions {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { default: '' }) statement!: string;
  @Column('timestamptz', { name: 'shared_at', default: () => 'now()' }) sharedAt!: Date;
}
