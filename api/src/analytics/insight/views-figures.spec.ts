// The page of views from published figures: the order of its lists, what stands apart, and how far silence could move a mean.
import type { Distribution, Share } from '@trellis/contracts';
import { distributionFigure, tallyOf } from '../closing/distribution-figure';
import { ownSchool, silentBounds, viewLists, viewRows, type Named, type ViewFigure } from './views-figures';
import { viewsSentence } from './views-words';

const points = (...counts: number[]): Distribution => distributionFigure('points', tallyOf('points', counts.map((people, i) => ({ value: i + 1, people }))), 10);
const named = (id: string, strength: Named['strength'] = 'must'): Named => ({ id, title: id, strength });
const overall = (id: string, figure: Distribution, more: Partial<ViewFigure> = {}): ViewFigure => ({ mandate_id: id, metric: 'rating:overall', block: 'trust', kind: 'trust', label: 'Everyone', figure, ...more });
const share = (count: number, eligible: number): Share => ({ suppressed: false, eligible, count, value: count / eligible, lo: 0, hi: 1 });
const now = new Date('2026-05-01');
const past = (id: string, figure: Distribution, closed = '2026-03-01', name = 'Spring 1') => ({ mandate_id: id, name, closed_at: new Date(closed), figure });

it('ranks by what is likely at least true, so that few high answers do not come before many', () => {
  const figures = [overall('few', points(2, 1, 2, 4, 5)), overall('many', points(20, 10, 30, 120, 120))];
  const [list] = viewLists(viewRows([named('few'), named('many')], figures, [past('many', points(20, 10, 30, 120, 120), '2026-05-01')], now));
  expect(list?.ranked.map(({ mandate }) => mandate.id)).toEqual(['many', 'few']);
  expect(list?.ranked[1]!.estimate).toMatchObject({ value: expect.any(Number) as number });
  expect(list!.ranked[1]!.estimate!.lo).toBeLessThan(list!.ranked[0]!.estimate!.lo);
});

it('never puts what people must and what they may use into one list, and keeps what cannot be ranked apart', () => {
  const figures = [overall('a', points(5, 5, 5, 10, 25)), overall('b', points(5, 5, 5, 10, 25)), overall('c', { suppressed: true }), overall('d', points(0, 0, 1, 10, 25))];
  const lists = viewLists(viewRows([named('a'), named('b', 'may'), named('c'), named('d'), named('e')], figures, [], now));
  expect(lists.map(({ strength, ranked, apart }) => [strength, ranked.map(({ mandate }) => mandate.id), apart.map(({ mandate }) => mandate.id)])).toEqual([['must', ['a'], ['c', 'd', 'e']], ['may', ['b'], []]]);
  expect(JSON.stringify(lists[0]!.apart[0])).not.toMatch(/"n"|"counts"/);
  expect(viewsSentence(lists)).toBe('Of what people must use, 70% of 50 say 4 or 5 to “a”. Of what they may, 70% of 50 say 4 or 5 to “b”.');
  expect(viewsSentence([])).toBe('Nothing of this wave can be shown by itself yet.');
});

it('judges all changes of the page together, each against its own wave before', () => {
  const lone = { now: points(6, 10, 10, 20, 14), before: points(14, 16, 10, 12, 8) };
  const same = points(8, 8, 8, 8, 8);
  const one = viewRows([named('a')], [overall('a', lone.now)], [past('a', lone.before)], now);
  expect(one[0]!.change).toMatchObject({ clear: true, sentence: 'Up 23 points from “Spring 1”: a clear change.' });
  const ids = Array.from({ length: 19 }, (_, i) => `s${i}`);
  const many = viewRows([named('a'), ...ids.map((id) => named(id))], [overall('a', lone.now), ...ids.map((id) => overall(id, same))], [past('a', lone.before, '2026-03-01', 'Autumn'), ...ids.map((id) => past(id, same))], now);
  expect(many[0]!.change).toMatchObject({ clear: false, sentence: expect.stringContaining('“Autumn”') as string });
  expect(viewRows([named('new')], [overall('new', same)], [], now)[0]!.change).toBeNull();
});

it('tells how far those who are silent could move the mean, and weighs by school only where all schools are shown', () => {
  const all = points(10, 10, 10, 20, 10);
  const place = (label: string, said: Distribution, response: Share) => ({ label, kind: 'place' as const, response, overall: said });
  // 60 of 100: mean 3.17; forty ones or forty fives.
  expect(silentBounds(all, share(60, 100), [])).toEqual({ lowest: 2.3, highest: 3.9, weighted: null });
  const halves = [place('A', points(8, 6, 6, 5, 5), share(30, 70)), place('B', points(2, 4, 4, 15, 5), share(30, 30))];
  const weighted = silentBounds(all, share(60, 100), halves)!.weighted!;
  expect(weighted.value).toBeCloseTo(0.7 * 2.77 + 0.3 * 3.57, 1);
  expect(silentBounds(all, share(60, 100), [halves[0]!, place('B', { suppressed: true }, share(30, 30))])!.weighted).toBeNull();
  expect(silentBounds(all, { suppressed: false, eligible: 62, words: 'Nearly all' }, halves)).toBeNull();
});

it('finds the group a school is in, however it was joined', () => {
  const figures = [overall('a', points(5, 5, 5, 10, 25), { kind: 'place', block: 'place:s1.primary+s2.primary', label: 'Ash + Birch' }), overall('a', { suppressed: true }, { kind: 'place', block: 'place:s3.primary', label: 'Cedar' })];
  expect(ownSchool([named('a')], figures, 's2')).toMatchObject([{ label: 'Ash + Birch', overall: { n: 50 } }]);
  expect(ownSchool([named('a')], figures, 's3')).toMatchObject([{ label: 'Cedar', overall: { suppressed: true } }]);
  expect(ownSchool([named('a')], figures, 's')).toEqual([]);
});
