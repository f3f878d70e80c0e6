// When a notice may be told: over weekends, holidays, INSET days and the change of the clocks, by the trust's hours, one's own, or none.
import type { SchoolCalendar } from '@trellis/identity';
import { deliverAt, plannedDelivery, type Quiet } from './quiet-hours';

const CALENDAR: SchoolCalendar = {
  terms: [{ startsOn: '2026-09-02', endsOn: '2026-12-18' }, { startsOn: '2027-01-04', endsOn: '2027-03-31' }],
  closed: [{ startsOn: '2026-10-26', endsOn: '2026-10-30' }],
};
const WITH_INSET: SchoolCalendar = { ...CALENDAR, closed: [...CALENDAR.closed, { startsOn: '2026-11-30', endsOn: '2026-11-30' }] };
const TRUST = { quiet: true, morning: '07:30', evening: '18:00' };
const SCHOOL: Quiet = { mode: 'school', morning: '07:30', evening: '18:00' };
const at = (moment: string, quiet = SCHOOL, calendar = CALENDAR, trust = TRUST): string => deliverAt(quiet, calendar, trust, new Date(moment)).toISOString();

describe('a notice', () => {
  it.each([
    ['in school hours', '2026-11-26T12:00:00Z', '2026-11-26T12:00:00.000Z'], ['in the evening', '2026-11-26T18:00:00Z', '2026-11-27T07:30:00.000Z'],
    ['before school', '2026-11-26T05:00:00Z', '2026-11-26T07:30:00.000Z'], ['on Friday evening', '2026-11-27T19:00:00Z', '2026-11-30T07:30:00.000Z'],
    ['in summer time, on a Friday, before half-term and the change of the clocks', '2026-10-23T17:30:00Z', '2026-11-02T07:30:00.000Z'],
    ['in the spring, over the change of the clocks', '2027-03-26T19:00:00Z', '2027-03-29T06:30:00.000Z'],
    ['in the hour that autumn repeats', '2026-10-25T01:30:00Z', '2026-11-02T07:30:00.000Z'], ['on the last day of term', '2026-12-18T18:30:00Z', '2027-01-04T07:30:00.000Z'],
  ])('%s', (_, moment, told) => expect(at(moment)).toBe(told));

  it('waits a day longer where Monday is an INSET day', () => {
    expect(at('2026-11-27T19:00:00Z', SCHOOL, WITH_INSET)).toBe('2026-12-01T07:30:00.000Z');
    expect(at('2026-11-30T12:00:00Z', SCHOOL, WITH_INSET)).toBe('2026-12-01T07:30:00.000Z');
  });

  it('goes by the hours a person chose, or by none', () => {
    const own: Quiet = { mode: 'own', morning: '09:15', evening: '15:00' };
    expect(at('2026-11-26T08:00:00Z', own)).toBe('2026-11-26T09:15:00.000Z');
    expect(at('2026-11-26T15:00:00Z', own)).toBe('2026-11-27T09:15:00.000Z');
    expect(at('2026-11-26T15:00:00Z', own, CALENDAR, { ...TRUST, quiet: false })).toBe('2026-11-27T09:15:00.000Z');
    expect(at('2026-11-28T03:00:00Z', { ...own, mode: 'off' })).toBe('2026-11-28T03:00:00.000Z');
    expect(at('2026-11-28T03:00:00Z', SCHOOL, CALENDAR, { ...TRUST, quiet: false })).toBe('2026-11-28T03:00:00.000Z');
  });
});

describe('what the sender is told', () => {
  const planned = (moment: string, calendars: SchoolCalendar[], trust = TRUST) => plannedDelivery(calendars, trust, new Date(moment));

  it('is the morning, or both mornings where schools differ', () => {
    expect(planned('2026-11-27T19:00:00Z', [CALENDAR])).toEqual({ from: new Date('2026-11-30T07:30:00Z'), to: new Date('2026-11-30T07:30:00Z') });
    expect(planned('2026-11-27T19:00:00Z', [WITH_INSET, CALENDAR])).toEqual({ from: new Date('2026-11-30T07:30:00Z'), to: new Date('2026-12-01T07:30:00Z') });
  });

  it('is nothing as soon as one of those mentioned is in school hours, or nobody is quiet here', () => {
    expect(planned('2026-11-30T12:00:00Z', [WITH_INSET])).not.toBeNull();
    expect(planned('2026-11-30T12:00:00Z', [WITH_INSET, CALENDAR])).toBeNull();
    expect(planned('2026-11-27T19:00:00Z', [CALENDAR], { ...TRUST, quiet: false })).toBeNull();
    expect(planned('2026-11-27T19:00:00Z', [])).toBeNull();
  });
});
