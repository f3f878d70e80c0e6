// Pages end between pieces, and no heading stands alone at a foot.
import { paginate, type Piece } from './paginate';

/** Pieces under each other: a number is a height, a negative one a heading's. */
function pile(...heights: number[]): Piece[] {
  let top = 0;
  return heights.map((height) => { const piece = { top, bottom: top + Math.abs(height), leads: height < 0 }; top += Math.abs(height); return piece; });
}

describe('paginate', () => {
  it.each([
    ['nothing', [], [], 0], ['what fits', [40, 60], [], 1], ['between pieces', [60, 60, 60], [1, 2], 3], ['as many as fit', [30, 30, 30, 30, 30], [3], 2],
    ['a heading goes with what it leads', [80, -10, 50], [1], 2], ['several of them too', [70, -10, -10, 50], [1], 2], ['what a heading cannot share its page with goes on alone', [-10, 95], [1], 2],
    ['a piece higher than a page runs on', [250, 40], [], 3], ['and what follows it counts from there', [10, 250, 40, 30], [1, 3], 5],
  ] as const)('%s', (_name, heights, starts, count) => {
    expect(paginate(pile(...heights), 100)).toEqual({ starts, count });
  });

  it('begins a page where one is asked for', () => {
    expect(paginate(pile(20, 20, 70, 20).map((piece, index) => ({ ...piece, begins: index === 1 })), 100)).toEqual({ starts: [1, 3], count: 3 });
  });
});
