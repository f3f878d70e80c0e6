// School days: weekends, terms, holidays, INSET days, and mornings over the change of the clocks.
import fc from 'fast-check';
import { addSchoolDays, isQuiet, isSchoolDay, nextSchoolMorning, schoolDaysBetween, type SchoolCalendar } from './school-days';
import { addDays, ukInstant, ukTime, weekday } from './uk-time';

/** Autumn and spring of 2026/27 with a half-term, and one INSET day. */
const CALENDAR: SchoolCalendar = {
  terms: [{ startsOn: '2026-09-02', endsOn: '2026-12-18' }, { startsOn: '2027-01-04', endsOn: '2027-03-26' }],
  closed: [{ startsOn: '2026-10-26', endsOn: '2026-10-30' }, { startsOn: '2026-11-27', endsOn: '2026-11-27' }],
};
const HOURS = { morning: '07:30', evening: '18:00' };
const NONE: SchoolCalendar = { terms: [], closed: [] };
const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const instants = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2032-01-01T00:00:00Z'), noInvalidDate: true });

describe('a school day', () => {
  it.each([['2026-11-26', true], ['2026-11-27', false], ['2026-11-28', false], ['2026-10-28', false], ['2026-12-21', false], ['2027-01-04', true], ['2026-08-03', true], ['2027-05-03', true], ['2027-05-02', false]])('%s: %s', (day, expected) => {
    expect(isSchoolDay(CALENDAR, day)).toBe(expected);
  });

  it('counts between two days, the first not with them', () => {
    expect(schoolDaysBetween(CALENDAR, '2026-11-26', '2026-11-30')).toBe(1);
    expect(schoolDaysBetween(CALENDAR, '2026-12-18', '2027-01-04')).toBe(1);
    expect(schoolDaysBetween(CALENDAR, '2026-11-26', '2026-11-26')).toBe(0);
  });

  it('so many later has so many between', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const to = addSchoolDays(CALENDAR, from, days);
      expect(isSchoolDay(CALENDAR, to)).toBe(true);
      expect(schoolDaysBetween(CALENDAR, from, to)).toBe(days);
    }), { numRuns: 60 });
  });
});

describe('the next school morning', () => {
  it.each([
    ['a Friday evening in winter', '2026-11-20T19:00:00Z', '2026-11-23T07:30:00.000Z'], ['a Friday before an INSET weekend', '2026-11-26T19:00:00Z', '2026-11-30T07:30:00.000Z'],
    ['a summer night, half an hour before', '2026-09-15T06:00:00Z', '2026-09-15T06:30:00.000Z'], ['over the change of the clocks in spring', '2027-03-26T19:00:00Z', '2027-03-29T06:30:00.000Z'],
    ['over the change of the clocks in autumn', '2026-10-23T18:00:00Z', '2026-11-02T07:30:00.000Z'], ['the last day of term', '2026-12-18T20:00:00Z', '2027-01-04T07:30:00.000Z'],
  ])('%s', (_, now, expected) => expect(nextSchoolMorning(CALENDAR, new Date(now)).toISOString()).toBe(expected));

  it('is always later, on a school day, at that time, and no longer quiet', () => {
    fc.assert(fc.property(instants, (now) => {
      const morning = nextSchoolMorning(CALENDAR, now);
      expect(morning.getTime()).toBeGreaterThan(now.getTime() - 60_000);
      expect(ukTime(morning).time).toBe('07:30');
      expect(isQuiet(CALENDAR, morning, HOURS)).toBe(false);
    }), { numRuns: 150 });
  });

  it('comes even when the calendar closes for ever', () => {
    expect(nextSchoolMorning({ terms: [], closed: [{ startsOn: '2020-01-01', endsOn: '2099-01-01' }] }, new Date('2026-11-20T19:00:00Z')).getTime()).toBeGreaterThan(0);
  });
});

describe('quiet', () => {
  it.each([['2026-11-25T07:29:00Z', true], ['2026-11-25T07:30:00Z', false], ['2026-11-25T17:59:00Z', false], ['2026-11-25T18:00:00Z', true], ['2026-09-15T06:30:00Z', false], ['2026-09-15T17:00:00Z', true], ['2026-11-27T12:00:00Z', true]])('%s: %s', (at, expected) => {
    expect(isQuiet(CALENDAR, new Date(at), HOURS)).toBe(expected);
  });

  it('holds at weekends where no calendar is written down', () => {
    expect(isQuiet(NONE, new Date('2026-11-28T12:00:00Z'), HOURS)).toBe(true);
    expect(isQuiet(NONE, new Date('2026-11-26T12:00:00Z'), HOURS)).toBe(false);
  });
});

describe('UK time', () => {
  it('comes back from an instant', () => {
    fc.assert(fc.property(instants, (at) => {
      const { day, time } = ukTime(at);
      expect(Math.abs(ukInstant(day, time).getTime() - at.getTime())).toBeLessThan(2 * 3_600_000);
      expect(ukTime(ukInstant(day, time))).toEqual({ day, time });
    }), { numRuns: 150 });
  });

  it('counts days by the calendar', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(weekday('2026-11-27')).toBe(5);
  });
});
