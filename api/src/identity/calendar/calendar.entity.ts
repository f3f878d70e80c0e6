// An entry of the school calendar, and the hours in which messages reach people.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar_span')
export class CalendarSpan {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') kind!: 'term' | 'holiday' | 'inset';
  @Column('text') name!: string;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('uuid', { name: 'school_id', nullable: true }) schoolId!: string | null;
}

@Entity('calendar_hours')
export class CalendarHours {
  @PrimaryColumn('uuid', { name: 'trust_id' }) trustId!: string;
  @Column('boolean', { default: true }) quiet!: boolean;
  @Column('text', { default: '07:30' }) morning!: string;
  @Column('text', { default: '18:00' }) evening!: string;
}
