// Times in the words people use.
import { spokenTime } from './time';

describe('spokenTime', () => {
  const now = new Date(2026, 10, 23, 12, 0);
  it.each([
    [new Date(2026, 10, 23, 11, 59, 40), 'just now'], [new Date(2026, 10, 23, 11, 59), '1 minute ago'], [new Date(2026, 10, 23, 11, 20), '40 minutes ago'],
    [new Date(2026, 10, 23, 8, 5), 'today at 08:05'], [new Date(2026, 10, 22, 23, 50), 'yesterday at 23:50'], [new Date(2026, 10, 19, 9, 0), '4 days ago'],
    [new Date(2026, 2, 3, 9, 0), '3 March'], [new Date(2025, 2, 3, 9, 0), '3 March 2025'],
  ])('%s is said as %s', (at, words) => {
    expect(spokenTime(at, now)).toBe(words);
  });
});
