// The chat channel a network's news goes to, and what it has been told.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('network_channel')
export class NetworkChannel {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'network_id' }) networkId!: string;
  @Column('text') kind!: 'teams' | 'slack';
  @Column('text') host!: string;
  @Column('bytea') address!: Buffer;
  @Column('uuid', { name: 'set_by', nullable: true }) setBy!: string | null;
  @Column('timestamptz', { name: 'set_at', default: () => 'now()' }) setAt!: Date;
  @Column('int', { default: 0 }) failures!: number;
  @Column('text', { nullable: true }) trouble!: string | null;
  @Column('timestamptz', { name: 'next_try_at', nullable: true }) nextTryAt!: Date | null;
  @Column('timestamptz', { name: 'last_sent_at', nullable: true }) lastSentAt!: Date | null;
  @Column('timestamptz', { name: 'off_at', nullable: true }) offAt!: Date | null;
}

@Entity('channel_message')
export class ChannelMessage {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' }) threadId!: string;
  @PrimaryColumn('text') what!: 'thread' | 'answer';
  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' }) sentAt!: Date;
}
