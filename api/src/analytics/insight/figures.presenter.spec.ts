// A group says what was published of it: who taught it and what was answered may be told of different ones, and what is not told is not hidden.
import { presentFigures, type FigureRow } from './figures.presenter';

const share = { suppressed: false, eligible: 20, count: 12, value: 0.6, lo: 0.4, hi: 0.8 };
const row = (metric: string, block: string, figure: unknown = share): FigureRow =>
  ({ wave_id: 'w', name: 'Autumn 1', closed_at: new Date('2026-10-20T16:00:00Z'), k: 12, metric, block, kind: block === 'trust' ? 'trust' : 'place', label: block, figure });

it('tells use and views apart, and what is hidden from what was never asked', () => {
  const figures = presentFigures([row('adoption', 'trust'), row('response', 'trust'), row('adoption', 'place:a'), row('response', 'place:a+b', { suppressed: true })]);
  expect(figures.map(({ group, tells }) => [group.block, tells])).toEqual([['trust', ['use', 'views']], ['place:a', ['use']], ['place:a+b', ['views']]]);
  expect(figures[0]!.period).toEqual({ waveId: 'w', name: 'Autumn 1', closedOn: '2026-10-20', smallestGroup: 12 });
  expect(figures[2]).toMatchObject({ response: { suppressed: true }, ratings: [{ item: 'overall', distribution: { suppressed: true } }, {}, {}, {}, {}] });
});
