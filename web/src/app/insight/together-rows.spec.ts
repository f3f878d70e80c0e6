// What is not shown stays a cell without a number; a few pairs are words.
import { networkTable, pairValues, tieWords, type Shown } from './together-rows';

const shown = {
  figures: [{ id: 'voices', suppressed: false, value: 0.45, words: 'About 45% …' }, { id: 'across', suppressed: true, value: null, words: 'Not shown' }], ties: { suppressed: false, ei: -0.2, expected: 0.5, ratio: 0.53 },
  pairs: [[{ suppressed: true }, { suppressed: false, few: true }], [{ suppressed: false, few: true }, { suppressed: false, few: false, per100: 7 }]], networks: [{ id: 'n', name: 'Science', mayOpen: true, figures: [{ id: 'newcomers', suppressed: false, value: null, words: 'Nothing yet to count in this time.' }] }],
} as unknown as Shown;

it('keeps what may not be shown without a number', () => {
  expect(pairValues(shown)).toEqual([[null, 'Very few'], ['Very few', 7]]);
  expect(networkTable(shown).rows).toEqual([['The whole trust', '45%', null, null, null], ['Science', null, null, null, 'Nothing yet to count in this time.']]);
  expect(tieWords(shown)).toContain('E-I index −0.20');
  expect(tieWords({ ...shown, ties: { suppressed: true } })).toBeNull();
});
