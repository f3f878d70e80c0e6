// Which changes are called clear, and what is said of the others.
import type { Distribution } from '@trellis/contracts';
import { changeFigures } from './change-figures';
import { distributionFigure, tallyOf } from './distribution-figure';

const points = (...counts: number[]): Distribution => distributionFigure('points', tallyOf('points', counts.map((people, i) => ({ value: i + 1, people }))), 10);

describe('changes between waves', () => {
  it('are in points of those who answered 4 or 5, with Newcombe’s interval', () => {
    const [change] = changeFigures([{ now: points(6, 10, 10, 20, 14), before: points(14, 16, 10, 12, 8) }], 'Spring 1');
    expect(change).toEqual({ suppressed: false, points: 23.3, lo: 5.5, hi: 39.2, clear: true, sentence: 'Up 23 points from “Spring 1”: a clear change.' });
  });

  it('are never called none', () => {
    const [change] = changeFigures([{ now: points(5, 5, 5, 10, 25), before: points(5, 5, 5, 20, 15) }], 'Spring 1');
    expect(change).toMatchObject({ points: 0, clear: false, sentence: 'No clear change from “Spring 1” (we could only have seen a change of about 27 points).' });
  });

  it('are suppressed where either wave is told in words or not at all', () => {
    const exact = points(5, 5, 5, 10, 25);
    expect(points(0, 0, 1, 10, 25)).toMatchObject({ words: 'More than 90% answered 4 or 5', mean: null });
    const hidden: (Distribution | undefined)[] = [points(0, 0, 1, 10, 25), { suppressed: true }, undefined];
    for (const before of hidden) expect(changeFigures([{ now: exact, before }], 'x')).toEqual([{ suppressed: true }]);
    expect(changeFigures([{ now: { suppressed: true }, before: exact }], 'x')).toEqual([{ suppressed: true }]);
  });

  it('of up to twelve answers a side are judged by every way of dealing them out, which sees where within the scale they moved', () => {
    const [now, before] = [points(2, 0, 4, 2, 4), points(6, 1, 2, 3, 0)];
    // Fisher’s test of the two shares alone (6 of 12 against 3 of 12) has p = 0.40.
    expect(changeFigures([{ now, before }], 'x')[0]).toMatchObject({ points: 25, clear: true });
    // One answer more on a side, and it is the shares again.
    expect(changeFigures([{ now: points(2, 0, 5, 2, 4), before }], 'x')[0]).toMatchObject({ clear: false });
  });

  it('are judged together: one in twenty is no discovery', () => {
    const same = { now: points(8, 8, 8, 8, 8), before: points(8, 8, 8, 8, 8) };
    const lone = { now: points(6, 10, 10, 20, 14), before: points(14, 16, 10, 12, 8) };
    expect(changeFigures([lone], 'x')[0]).toMatchObject({ clear: true });
    expect(changeFigures([lone, ...Array.from({ length: 19 }, () => same)], 'x')[0]).toMatchObject({ clear: false });
  });
});

describe('minutes', () => {
  it('are told as cost, same or saved', () => {
    const tally = tallyOf('minutes', [{ value: -10, people: 6 }, { value: 0, people: 5 }, { value: 15, people: 9 }]);
    expect(distributionFigure('minutes', tally, 10)).toMatchObject({ n: 20, counts: [6, 5, 9], mean: 3.75, satisfied: { value: 0.45 } });
    expect(distributionFigure('minutes', tallyOf('minutes', [{ value: -10, people: 7 }, { value: 15, people: 9 }]), 10)).toMatchObject({ words: 'About 55% saved time', mean: 5 });
  });
});
