// What is shown of a split never leaves fewer than k people to be worked out.
import { shownParts } from './shown-parts';

describe('shown parts of a whole', () => {
  it.each([
    [[12, 6, 5], { parts: [12, 6, 5], rest: 0 }],
    [[12, 2, 9], { parts: [12, null, null], rest: 11 }],
    [[12, 2, 3], { parts: [12, null, null], rest: 5 }],
    [[3, 0, 9], { parts: [null, null, null], rest: 12 }],
    [[23, 0, 0], { parts: [23, 0, 0], rest: 0 }],
    [[2, 1, 1], { parts: [null, null, null], rest: null }],
    [[], { parts: [], rest: null }],
  ])('%j', (parts, shown) => {
    expect(shownParts(parts, 5)).toEqual(shown);
  });

  it('holds for every split of up to four parts', () => {
    const sizes = [0, 1, 4, 5, 6, 14];
    for (const a of sizes) for (const b of sizes) for (const c of sizes) for (const d of sizes) {
      const split = [a, b, c, d];
      const { parts, rest } = shownParts(split, 5);
      const hidden = split.filter((_, index) => parts[index] === null).reduce((sum, people) => sum + people, 0);
      if (rest === null) expect(parts.every((people) => people === null)).toBe(true);
      else expect([hidden, hidden === 0 || hidden >= 5]).toEqual([rest, true]);
      for (const [index, people] of parts.entries()) if (people !== null) expect(people === split[index] && (people === 0 || people >= 5)).toBe(true);
    }
  });
});
