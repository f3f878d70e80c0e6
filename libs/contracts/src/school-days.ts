// Contracts of the school calendar: terms, holidays, INSET days, and the hours in which nobody is disturbed.
import * as z from 'zod';
import { date, id, idParams, instant, nothing, requiredLine, schoolRef } from './fields';
import { defineRoutes } from './route';

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please enter a time, for example 07:30');
const spanKind = z.enum(['term', 'holiday', 'inset']);
const span = z.object({ id, kind: spanKind, name: z.string(), startsOn: date, endsOn: date, school: schoolRef.nullable().describe('Null: for every school of the trust') });
const hours = z.object({ quiet: z.boolean().describe('Quiet outside these hours for everyone who has not chosen otherwise'), morning: timeOfDay, evening: timeOfDay });

export const schoolDayRoutes = defineRoutes({
  'schoolDays.show': {
    summary: 'Terms, holidays and INSET days, and when the next school morning is at my school', can: 'signed-in',
    response: z.object({ spans: z.array(span), hours, nextMorning: instant, schoolDayToday: z.boolean() }),
  },
  'schoolDays.add': {
    summary: 'Add a term, a holiday or an INSET day', can: 'school.manage', status: 201,
    body: z.object({ kind: spanKind, name: requiredLine('a name', 80), startsOn: date, endsOn: date, schoolId: id.nullable().default(null) }), response: span,
  },
  'schoolDays.remove': { summary: 'Take an entry out of the calendar', can: 'school.manage', params: idParams, status: 204, response: nothing },
  'schoolDays.hours': { summary: 'Set the hours in which messages reach people', can: 'school.manage', body: hours, response: hours },
});
