// The sentence above the figures of use: whatever may be told, and no more.
import { soon, useSentence } from './use-words';

const share = (value: number, eligible = 50) => ({ suppressed: false as const, eligible, count: value * eligible, value, lo: 0, hi: 1 });
const words = (said: string, eligible = 50) => ({ suppressed: false as const, eligible, words: said });
const hidden = { suppressed: true } as const;
const curve = (middle: number | null, quarter: number | null) => ({ suppressed: false as const, n: 50, points: [], middle, quarter });

it('says how far it came, step by step', () => {
  expect(useSentence({ seen: share(0.8), taught: share(0.62), adapted: share(0.2) }, curve(12, 4), true))
    .toBe('Of the 50 people who teach, 80% opened, taught or adapted a central resource, 62% taught from one and 20% adapted one as well. Half of them had taught it within 12 days.');
  expect(useSentence({ seen: words('About as many as taught it'), taught: share(0.62), adapted: hidden }, hidden, false))
    .toBe('Of the 50 people it asks, 62% taught it.');
});

it('says what cannot be said', () => {
  expect(useSentence({ seen: hidden, taught: hidden, adapted: hidden }, hidden, false)).toBe('Too few people are asked to say how it was used.');
});

it.each([[curve(1, 1), 'Half of them had taught it within one day.'], [curve(null, 20), 'A quarter of them had taught it within 20 days; half had not by the end of the wave.'], [curve(null, null), 'Fewer than a quarter had taught it by the end of the wave.'], [hidden, ''], [{ suppressed: false as const, n: 20, words: 'Very few began' }, '']])('says how soon: %#', (first, said) => {
  expect(soon(first)).toBe(said);
});
