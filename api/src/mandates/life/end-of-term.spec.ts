// Until when "not this term" lasts.
import { endOfTerm } from './end-of-term';

const autumn = { terms: [{ startsOn: '2026-09-02', endsOn: '2026-12-18' }] };
it.each([
  ['2026-11-27', autumn, '2026-12-18'], ['2026-12-19', autumn, '2026-12-31'], ['2027-01-05', { terms: [] }, '2027-04-15'], ['2027-04-16', { terms: [] }, '2027-08-31'],
])('%s', (day, calendar, end) => { expect(endOfTerm(calendar, day)).toBe(end); });
