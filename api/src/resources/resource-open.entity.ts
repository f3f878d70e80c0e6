// That a person has opened a resource today.
import { Entity, PrimaryColumn } from 'typeorm';

@Entity('resource_open')
export class ResourceOpen {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
}
