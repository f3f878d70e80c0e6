// When a response is owed, why, and in which words.
import { readRatings } from './owe-responses';

const exact = (value: number, n = 40) => ({ suppressed: false as const, n, counts: [1, 2, 3, 4, 5], mean: 3, satisfied: { value, lo: 0, hi: 1 } });
const time = (mean: number) => ({ suppressed: false as const, n: 30, counts: [10, 10, 10], mean, satisfied: { value: 0.3, lo: 0, hi: 1 } });

it('owes nothing while nothing may be shown', () => { expect(readRatings({ suppressed: true }, time(4))).toBeNull(); });
it('says what the figures say', () => { expect(readRatings(exact(0.62), time(4.2))).toEqual({ causes: ['Enough have rated it'], figures: '62% of 40 answers were 4 or 5; on average 4 minutes a week saved.' }); });
it('names low satisfaction and time it costs', () => { expect(readRatings(exact(0.3), time(-6))?.causes).toEqual(['Enough have rated it', 'Few are satisfied', 'It costs time']); });
it('reads words where the exact figure is not shown', () => {
  expect(readRatings({ suppressed: false, n: 22, words: 'Fewer than 10% answered 4 or 5', mean: null }, { suppressed: true })).toEqual({ causes: ['Enough have rated it', 'Few are satisfied'], figures: 'Fewer than 10% answered 4 or 5 (22 answers).' });
});
