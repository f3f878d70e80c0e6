// When a response is owed, why, and in which words.
import { readRatings } from './owe-responses';

const exact = (value: number, n = 40) => ({ suppressed: false as const, n, counts: [1, 2, 3, 4, 5], mean: 3, satisfied: { value, lo: 0, hi: 1 } });
const time = (mean: number) => ({ suppressed: false as const, n: 30, counts: [10, 10, 10], mean, satisfied: { value: 0.3, lo: 0, hi: 1 } });

it('finds no cause in figures that are not shown', () => { expect(readRatings({ suppressed: true }, time(4))).toEqual({ causes: [], figures: 'Too few have rated it for any figure to be shown.' }); });
it('says what the figures say', () => { expect(readRatings(exact(0.62), time(4.2))).toEqual({ causes: ['Enough have rated it'], figures: '62% of 40 answers were 4 or 5; on average 4 minutes a week saved.' }); });
it.each([[0.4, 'on average it takes as long as before.'], [-1.2, 'on average 1 minute a week more.'], [1, 'on average 1 minute a week saved.']])('says %d minutes in words', (mean, words) => { expect(readRatings(exact(0.62), time(mean)).figures).toBe(`62% of 40 answers were 4 or 5; ${words}`); });
it('names low satisfaction and time it costs', () => { expect(readRatings(exact(0.3), time(-6)).causes).toEqual(['Enough have rated it', 'Few are satisfied', 'It costs time']); });
it('reads words where the exact figure is not shown', () => {
  expect(readRatings({ suppressed: false, n: 22, words: 'Fewer than 10% answered 4 or 5', mean: null }, { suppressed: true })).toEqual({ causes: ['Enough have rated it', 'Few are satisfied'], figures: 'Fewer than 10% answered 4 or 5 (22 answers).' });
});
