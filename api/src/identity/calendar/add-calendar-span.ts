// Writes a term, a holiday or an INSET day into the calendar.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, recordAct, type Actor } from '@trellis/platform';
import { loadSchool } from '../school/school.access';
import { loadSpan, presentSpan } from './show-calendar';
import { addDays } from './uk-time';

const LONGEST_DAYS = 200;
const INSERT = 'INSERT INTO calendar_span (trust_id, kind, name, starts_on, ends_on, school_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id';

@Injectable()
export class AddCalendarSpan {
  constructor(private readonly database: Database) {}

  /** A term belongs to the trust; an INSET day may belong to one school or to all. */
  run(actor: Actor, { kind, name, startsOn, endsOn, schoolId }: Parsed<'schoolDays.add'>['body']): Promise<Answer<'schoolDays.add'>> {
    if (endsOn < startsOn) throw invalidField('body.endsOn', 'The last day is before the first');
    if (endsOn > addDays(startsOn, LONGEST_DAYS)) throw invalidField('body.endsOn', 'That is more than half a year. Please enter each part by itself');
    if (kind === 'term' && schoolId) throw invalidField('body.schoolId', 'Terms are the same for every school. Enter a holiday or INSET day for a school of its own');
    return this.database.write(actor, async (tx) => {
      if (schoolId) await loadSchool(tx, schoolId);
      const made = await tx.first<{ id: string }>(INSERT, [tx.trustId, kind, name, startsOn, endsOn, schoolId]);
      await recordAct(tx, actor, 'calendar.add', name, { kind, startsOn, endsOn, schoolId });
      return presentSpan((await loadSpan(tx, made!.id))!);
    });
  }
}
