// A calendar to the letter: folded by bytes, escaped, cancelled, numbered.
import { calendarText, type CalendarMeeting } from './calendar-text';

const meeting: CalendarMeeting = {
  id: 'a1', title: 'Moderation, part 2; bring work', network: 'History', startsAt: new Date('2026-12-01T16:00:00.000Z'), minutes: 45, link: 'https://meet.example/x', agenda: 'One\nTwo',
  version: 3, changedAt: new Date('2026-11-20T09:30:00.000Z'), cancelled: false, page: null,
};

it('says when, how long, where and what about', () => {
  const lines = calendarText([meeting]).split('\r\n');
  for (const line of ['UID:a1@trellis', 'SEQUENCE:2', 'DTSTART:20261201T160000Z', 'DURATION:PT45M', 'DTSTAMP:20261120T093000Z', 'SUMMARY:Moderation\\, part 2\\; bring work (History)', 'DESCRIPTION:One\\nTwo', 'LOCATION:https://meet.example/x', 'STATUS:CONFIRMED']) expect(lines).toContain(line);
  expect(lines.at(-1)).toBe('');
  expect(calendarText([{ ...meeting, cancelled: true, link: '', agenda: '', page: 'https://t.example/p' }])).toContain('DESCRIPTION:https://t.example/p\r\nSTATUS:CANCELLED');
});

it('folds by bytes, cuts no character, and unfolds to what was said', () => {
  const title = `${'é'.repeat(80)} ${'🧪'.repeat(40)}`;
  const text = calendarText([{ ...meeting, title, agenda: 'a\u0000b\u2028c' }]);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title} (History)`);
  expect(text).not.toContain('\u0000');
});
