// A figure's cells: shown, in words, or hidden in the one sentence.
import { notShown } from '@trellis/contracts';
import { flatFigures } from './flat-figure';

const NOT_SHOWN = notShown(12);
const cells = { measure: 'x', shown: 'yes', people: '', value: '', low: '', high: '', counts: '' };

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
  expect(flatFigures('x', figure, 12)).toEqual([{ ...cells, ...written }]);
});

it('writes two sides that are compared, and the points of a curve, as lines of their own', () => {
  const side = (n: number) => ({ suppressed: false, n, counts: [n, 0, 0, 0, 0], mean: 1, satisfied: { value: 0, lo: 0, hi: 0.1 } });
  const compared = flatFigures('x', { contrast: { of: 'must', least: 2 }, under: side(40), less: { suppressed: true }, response: { under: { suppressed: true } }, covers: 60, difference: { delta: -0.14, lo: -0.24, hi: -0.04 }, within: null }, 12);
  expect(compared.map(({ measure, shown, value }) => [measure, shown, value])).toEqual([['x contrast', 'yes', '2'], ['x under', 'yes', '0'], ['x less', NOT_SHOWN, ''], ['x response under', NOT_SHOWN, ''], ['x difference', 'yes', '-0.14']]);
  expect(flatFigures('x', [{ id: 'across', suppressed: false, value: 0.4, words: '40% across' }, { id: 'voices', suppressed: true }], 12).map(({ measure, shown, value }) => [measure, shown, value])).toEqual([['x across', 'yes', '0.4'], ['x voices', NOT_SHOWN, '']]);
  const curve = flatFigures('x', { suppressed: false, n: 30, points: [{ at: 1, n: 30, share: 0.2, lo: 0.1, hi: 0.3 }, { at: 2, n: 12, share: null, lo: null, hi: null, words: 'Nearly all' }], middle: null, quarter: 9 }, 12);
  expect(curve.map(({ measure, value, people }) => [measure, value, people])).toEqual([['x points 1', '0.2', '30'], ['x points 2', 'Nearly all', '12']]);
});
