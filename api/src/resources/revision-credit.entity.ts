// Somebody besides its author whose work a revision holds.
import { Entity, PrimaryColumn } from 'typeorm';

@Entity('revision_credit')
export class RevisionCredit {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('int') number!: number;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
}
