// Reads the school calendar, for this room and the ones above.
import type { Tx } from '@trellis/platform';
import type { DayHours, SchoolCalendar } from './school-days';

interface SpanRow { kind: 'term' | 'holiday' | 'inset'; school_id: string | null; starts_on: string; ends_on: string }
export interface Hours extends DayHours { readonly quiet: boolean }

export const DEFAULT_HOURS: Hours = { quiet: true, morning: '07:30', evening: '18:00' };

/** Every school's calendar, in one query. A school nobody has written anything for has the trust's own. */
export async function schoolCalendars(tx: Tx): Promise<(schoolId: string | null) => SchoolCalendar> {
  const rows = await tx.query<SpanRow>('SELECT kind, school_id, starts_on::text, ends_on::text FROM calendar_span WHERE trust_id = $1 ORDER BY starts_on', [tx.trustId]);
  const spans = rows.map(({ kind, school_id, starts_on, ends_on }) => ({ kind, schoolId: school_id, startsOn: starts_on, endsOn: ends_on }));
  return (schoolId) => {
    const own = spans.filter((span) => span.schoolId === null || span.schoolId === schoolId);
    return { terms: own.filter(({ kind }) => kind === 'term'), closed: own.filter(({ kind }) => kind !== 'term') };
  };
}

export const schoolCalendar = async (tx: Tx, schoolId: string | null): Promise<SchoolCalendar> => (await schoolCalendars(tx))(schoolId);

export async function trustHours(tx: Tx): Promise<Hours> {
  return await tx.first<{ quiet: boolean; morning: string; evening: string }>('SELECT quiet, morning, evening FROM calendar_hours WHERE trust_id = $1', [tx.trustId]) ?? DEFAULT_HOURS;
}
