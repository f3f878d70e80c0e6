// Someone's place in a circle: a group that reading rights are granted to.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('circle_member')
export class CircleMember {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'circle_id' }) circleId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('boolean', { default: false }) lead!: boolean;
  @Column('timestamptz', { name: 'joined_at', default: () => 'now()' }) joinedAt!: Date;
}
