// A figure's cells: shown, in words, or hidden in the one sentence.
import { NOT_SHOWN } from '@trellis/contracts';
import { flatFigure } from './flat-figure';

const cells = { shown: 'yes', people: '', value: '', low: '', high: '', counts: '' };

it.each([
  ['a share', { suppressed: false, eligible: 40, count: 30, value: 0.75, lo: 0.5981, hi: 0.85812 }, { people: '40', value: '0.75', low: '0.5981', high: '0.8581' }],
  ['a share in words', { suppressed: false, eligible: 40, words: 'Nearly all' }, { people: '40', value: 'Nearly all' }],
  ['a distribution by those satisfied', { suppressed: false, n: 20, counts: [1, 2, 3, 4, 10], mean: 4, satisfied: { value: 0.7, lo: 0.48, hi: 0.85 } }, { people: '20', value: '0.7', low: '0.48', high: '0.85', counts: '1 | 2 | 3 | 4 | 10' }],
  ['a distribution in words', { suppressed: false, n: 20, words: 'More than 90% answered 4 or 5', mean: null }, { people: '20', value: 'More than 90% answered 4 or 5' }],
  ['a change', { suppressed: false, points: -12, lo: -20, hi: -4, clear: true, sentence: 'Fell.' }, { value: '-12', low: '-20', high: '-4' }],
  ['nought, which is a figure', { suppressed: false, eligible: 12, value: 0, lo: 0, hi: 0.24 }, { people: '12', value: '0', low: '0', high: '0.24' }],
  ['a hidden one', { suppressed: true }, { shown: NOT_SHOWN }],
  ['what cannot be told', null, { value: 'cannot be told' }],
])('writes %s', (_, figure, written) => {
  expect(flatFigure(figure)).toEqual({ ...cells, ...written });
});
