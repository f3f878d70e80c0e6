// Labels never overlap, keep the order of their points, and stay where they are when there is room.
import { apart } from './keep-apart';

it('leaves labels at their points where there is room', () => {
  expect(apart([100, 10, null, 55], 15)).toEqual([100, 10, 0, 55]);
});

it('shares out labels that would overlap about their middle, in the order of their points', () => {
  expect(apart([50, 50, 50], 10)).toEqual([40, 50, 60]);
  expect(apart([50, 52], 10)).toEqual([46, 56]);
});

it('keeps any labels apart, whatever the points', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const points = Array.from({ length: 12 }, (_, i) => (seed * 7919 * (i + 1)) % 101);
    const order = points.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i).map(({ i }) => i);
    const placed = apart(points, 15);
    order.slice(1).forEach((i, n) => expect(placed[i]! - placed[order[n]!]!).toBeGreaterThanOrEqual(15 - 1e-9));
  }
});
