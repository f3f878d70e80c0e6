// How a school morning is spoken of: by UK time, with its date when that is far ahead.
import { morningWords } from './deliveries';

it.each([
  ['2026-11-30T07:30:00Z', '2026-11-27T19:00:00Z', 'Mon 7:30'], ['2027-03-29T06:30:00Z', '2027-03-26T19:00:00Z', 'Mon 7:30'], ['2027-01-04T07:30:00Z', '2026-12-18T19:00:00Z', 'Mon 4 Jan 7:30'],
])('%s, read at %s, is %s', (at, now, words) => expect(morningWords(at, new Date(now))).toBe(words));
