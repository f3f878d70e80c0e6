// Who asks to belong to a network, who left one, and who does not want to be seen there.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('joining_request')
export class JoiningRequest {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') words!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
}

@Entity('quiet_presence')
export class QuietPresence {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
}

@Entity('network_leaver')
export class NetworkLeaver {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
}
