// A colleague of a trust.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('uuid', { name: 'school_id' }) schoolId!: string;
  @Column('text') phase!: 'primary' | 'secondary';
  @Column('text', { name: 'main_subject' }) mainSubject!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  /** Set on those whose sign-in a demo trust shows. */
  @Column('text', { name: 'demo_role', nullable: true }) demoRole!: string | null;
  @Column('date', { name: 'started_on' }) startedOn!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
