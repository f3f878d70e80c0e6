// What a person chose to hear of and when.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notification_setting')
export class NotificationSetting {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { default: 'weekly' }) digest!: 'daily' | 'weekly' | 'off';
  @Column('text', { name: 'digest_before', nullable: true }) digestBefore!: 'daily' | 'weekly' | null;
  @Column('text', { default: 'never' }) report!: 'ready' | 'monthly' | 'never';
  @Column('text', { name: 'report_before', nullable: true }) reportBefore!: 'ready' | 'monthly' | null;
  @Column('text', { default: 'school' }) quiet!: 'school' | 'own' | 'off';
  @Column('text', { default: '07:30' }) morning!: string;
  @Column('text', { default: '18:00' }) evening!: string;
  @Column('text', { array: true, default: '{}' }) muted!: string[];
  @Column('int', { name: 'link_version', default: 1 }) linkVersion!: number;
}
