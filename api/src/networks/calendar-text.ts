// Meetings as an iCalendar file (RFC 5545): pure, so that what a calendar application reads can be tested to the letter.

export interface CalendarMeeting { id: string; title: string; network: string; startsAt: Date; minutes: number; link: string; agenda: string; version: number; changedAt: Date; cancelled: boolean; /** Its page; null where the server does not know its own address. */ page: string | null }

export function calendarText(meetings: readonly CalendarMeeting[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Trellis//Meetings//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:Trellis meetings', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...meetings.flatMap(eventLines), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ id, title, network, startsAt, minutes, link, agenda, version, changedAt, cancelled, page }: CalendarMeeting): string[] {
  const words = [agenda, page].filter(Boolean).join('\n\n');
  return ['BEGIN:VEVENT', `UID:${id}@trellis`, `DTSTAMP:${utc(changedAt)}`, `LAST-MODIFIED:${utc(changedAt)}`, `SEQUENCE:${version - 1}`, `DTSTART:${utc(startsAt)}`, `DURATION:PT${minutes}M`,
    `SUMMARY:${escaped(`${title} (${network})`)}`, ...(words ? [`DESCRIPTION:${escaped(words)}`] : []), ...(link ? [`LOCATION:${escaped(link)}`, `URL:${link}`] : []), `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT'];
}

const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
/** Control signs have no place in a calendar; a line end is written as two signs. */
const escaped = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** A line has at most 75 bytes, and no character is cut in two. */
function folded(line: string): string {
  let result = '';
  let room = 75;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (size > room) { result += '\r\n '; room = 74; }
    result += sign;
    room -= size;
  }
  return result;
}
