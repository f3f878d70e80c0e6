// Who asks to belong to a network, and who left one.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('joining_request')
export class JoiningRequest {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') words!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
}

@Entity('network_leaver')
export class NetworkLeaver {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
}
