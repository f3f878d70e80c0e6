// The e-mail address someone signs in with: unique among all trusts, since it alone says which trust is meant.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_address')
export class SignInAddress {
  @PrimaryColumn('text') address!: string;
  @Column('uuid', { name: 'trust_id' }) trustId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
}
