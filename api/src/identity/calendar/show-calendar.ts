// The school calendar as everyone of the trust sees it, and when the next morning is at my school.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { schoolCalendar, trustHours } from './calendar.store';
import { isSchoolDay, nextSchoolMorning } from './school-days';
import { ukTime } from './uk-time';

export interface SpanRow { id: string; kind: 'term' | 'holiday' | 'inset'; name: string; starts_on: string; ends_on: string; school_id: string | null; school: string | null }

const LIST = `SELECT c.id, c.kind, c.name, c.starts_on::text, c.ends_on::text, c.school_id, s.name AS school FROM calendar_span c
  LEFT JOIN school s ON s.trust_id = $1 AND s.id = c.school_id WHERE c.trust_id = $1`;

export async function loadSpan(tx: Tx, id: string): Promise<SpanRow | undefined> {
  return tx.first<SpanRow>(`${LIST} AND c.id = $2`, [tx.trustId, id]);
}

export const presentSpan = ({ id, kind, name, starts_on, ends_on, school_id, school }: SpanRow): Answer<'schoolDays.add'> =>
  ({ id, kind, name, startsOn: starts_on, endsOn: ends_on, school: school_id === null ? null : { id: school_id, name: school ?? '' } });

@Injectable()
export class ShowCalendar {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'schoolDays.show'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<SpanRow>(`${LIST} ORDER BY c.starts_on, s.name NULLS FIRST, c.id`, [tx.trustId]);
      const calendar = await schoolCalendar(tx, actor.schoolId);
      const hours = await trustHours(tx);
      const now = new Date();
      return { spans: rows.map(presentSpan), hours, nextMorning: nextSchoolMorning(calendar, now, hours.morning).toISOString(), schoolDayToday: isSchoolDay(calendar, ukTime(now).day) };
    });
  }
}
