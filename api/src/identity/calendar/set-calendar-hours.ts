// Sets the hours in which messages reach people who have not chosen their own.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, recordAct, type Actor } from '@trellis/platform';

const SET = `INSERT INTO calendar_hours (trust_id, quiet, morning, evening) VALUES ($1, $2, $3, $4)
  ON CONFLICT (trust_id) DO UPDATE SET quiet = excluded.quiet, morning = excluded.morning, evening = excluded.evening`;

@Injectable()
export class SetCalendarHours {
  constructor(private readonly database: Database) {}

  run(actor: Actor, hours: Parsed<'schoolDays.hours'>['body']): Promise<Answer<'schoolDays.hours'>> {
    if (hours.evening <= hours.morning) throw invalidField('body.evening', 'The evening must come after the morning');
    return this.database.write(actor, async (tx) => {
      await tx.count(SET, [tx.trustId, hours.quiet, hours.morning, hours.evening]);
      await recordAct(tx, actor, 'calendar.hours', 'School hours', hours);
      return hours;
    });
  }
}
