// An index in the data says what its page says, and no more.
import { distributionFigure, tallyOf } from '../closing/distribution-figure';
import { asOnPage } from './as-on-page';

const counts = { ...distributionFigure('points', tallyOf('points', [4, 6, 10, 12, 8].map((people, i) => ({ value: i + 1, people }))), 10), half: 10 };
const reliable = (wave_id: string, printed: boolean) => ({ wave_id, metric: 'reliability:i.autonomy', figure: { alpha: 0.7, lo: printed ? 0.62 : 0.58, hi: 0.8, omega: null, printed } });
const index = (wave_id: string, figure: unknown = counts) => ({ wave_id, metric: 'item:i.autonomy', figure });
const figures = (rows: Parameters<typeof asOnPage>[0]) => asOnPage(rows).map(({ figure }) => figure);

it('an index has its value and range, and no counts', () => {
  const [, figure] = figures([reliable('a', true), index('a')]);
  expect(figure).toEqual({ suppressed: false, n: 40, value: 59, lo: 49, hi: 69 });
});

it('an index whose questions do not hold together is not told, whatever another survey says', () => {
  expect(figures([reliable('a', false), reliable('b', true), index('a'), index('b')]).slice(2)).toMatchObject([{ suppressed: true }, { value: 59 }]);
  expect(figures([{ ...reliable('a', true), figure: null }, index('a')])[1]).toEqual({ suppressed: true });
});

it('all else leaves as it was published', () => {
  const rows = [{ wave_id: 'a', metric: 'item:q.S1', figure: counts }, { wave_id: 'a', metric: 'response', figure: { suppressed: true } }];
  expect(asOnPage(rows)).toEqual(rows);
});
