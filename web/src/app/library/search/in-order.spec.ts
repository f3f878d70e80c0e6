// Lessons and units in one list.
import { inOrder } from './in-order';

type Page = Parameters<typeof inOrder>[0];
const page = (items: string[], units: Record<string, number>) => ({ items: items.map((id) => ({ id })), units: Object.entries(units).map(([id, place]) => ({ id, place })) }) as unknown as Page;
const ids = (...found: Parameters<typeof page>) => inOrder(page(...found)).map(({ id, unit }) => (unit ? id.toUpperCase() : id)).join('');

describe('what was found', () => {
  it('stands in the order in which it was found', () => {
    expect([ids(['a', 'b'], { x: 0, y: 2 }), ids(['a', 'b'], { y: 3, x: 1 }), ids([], { y: 1, x: 0 }), ids(['a'], {}), ids([], {})]).toEqual(['XaYb', 'aXbY', 'XY', 'a', '']);
  });
});
