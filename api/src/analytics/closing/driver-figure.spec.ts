// What goes together with satisfaction: nothing under 150 people, names from there, shares with ranges from 300 on.
import { READY_QUESTIONS } from '@trellis/surveys';
import { together } from '../insight/goodwill-words';
import { driverFigure } from './driver-figure';
import type { PulseGroup } from './pulse-items';
import { seeded } from './seeded';

const questions = READY_QUESTIONS.filter(({ optional }) => !optional);
/** Achievement follows freedom to adapt, mostly; the rest are noise that does not repeat. */
const people = (n: number): PulseGroup[] => Array.from({ length: n }, (_, i) => {
  const noise = (prime: number): number => 1 + ((i * prime + Math.floor(i / prime)) % 5);
  const free = noise(7);
  return { school_id: `s${i % 9}`, phase: 'primary', subject: 'primary', n: 1, 'q.S1': i % 6 ? free : noise(3), 'q.C1': noise(11), 'q.C2': noise(13), 'q.C3': noise(17), 'q.C4': free, 'q.K1': noise(19), 'q.K2': noise(23), 'i.autonomy': noise(29), 'i.collaboration': null } as unknown as PulseGroup;
});

it.each([[149, 'Needs 150 answers; there are about 145.', 0], [160, 'Among the strongest, in no order: access to central resources and freedom to adapt.', 0], [320, '(R²', 7]])('of %i people it says %s', (n, words, rows) => {
  const figure = driverFigure(questions, people(n), 'wave');
  const { sentence, rows: shown } = together(figure, questions);
  expect(sentence).toContain(words);
  expect(shown).toHaveLength(rows);
  if (rows) expect(shown[0]).toMatchObject({ name: 'Freedom to adapt', share: expect.any(Number) as number });
});

it('draws the same again for the same wave, and counts nobody who left one out', () => {
  const draws = (seed: string): number[] => { const next = seeded(seed); return [next(), next(), next()]; };
  expect(draws('a')).toEqual(draws('a'));
  expect(new Set([...draws('a'), ...draws('b')]).size).toBe(6);
  expect(driverFigure(questions, people(200).map((one, i) => (i % 2 ? one : { ...one, 'q.K1': null })), 'a')).toMatchObject({ about: 100, told: null });
  expect(driverFigure(questions.slice(0, 2), people(200), 'a')).toBeNull();
});
