// A page of insight that a person keeps under a name: theirs alone.
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('kept_view')
@Unique(['trustId', 'personId', 'name'])
export class KeptView {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  /** Path and query within the web application. */
  @Column('text') address!: string;
}
